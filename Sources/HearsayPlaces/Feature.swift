/// What sort of place a GeoNames feature code stands for.
struct Feature: Sendable, Equatable {
    enum Kind: Sendable {
        case country, admin1, admin2, division, capital, populated, quarter, continent, region,
            water, land, spot
    }

    /// `PPLC`; empty where it is not known.
    let code: String
    let kind: Kind

    init(code: String) {
        self.code = code
        kind = Kind(code)
    }
}

extension Feature.Kind {
    /// GeoNames' codes: geonames.org/export/codes.html.
    init(_ code: String) {
        switch code {
        case "PCLI", "PCLS", "PCLIX", "PCLD", "PCLF", "PCL", "TERR": self = .country
        case "ADM1": self = .admin1
        case "ADM2": self = .admin2
        case "PPLC": self = .capital
        case "PPLX": self = .quarter
        case "CONT": self = .continent
        case "RGN", "RGNH", "RGNE", "RGNL", "AREA", "ZN", "TRB": self = .region
        case "PCLH", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADM5H", "ADMDH", "PPLH", "PPLQ", "PPLW":
            self = code.hasPrefix("PPL") ? .populated : .division
        default:
            if code.hasPrefix("ADM") || code == "PRSH" || code == "LTER" {
                self = .division
            } else if code.hasPrefix("PPL") || code == "STLMT" {
                self = .populated
            } else if Feature.water.contains(code) {
                self = .water
            } else if Feature.land.contains(code) {
                self = .land
            } else {
                self = .spot
            }
        }
    }
}

extension Feature {
    fileprivate static let water: Set<String> = [
        "BAY", "BAYS", "BGHT", "CHN", "CHNM", "CNL", "COVE", "ESTY", "FJD", "FLLS", "GULF", "HBR",
        "INLT", "LGN", "LK", "LKS", "OCN", "RSV", "SD", "SEA", "STM", "STMS", "STRT",
    ]
    fileprivate static let land: Set<String> = [
        "ATOL", "BCH", "CAPE", "DSRT", "HLL", "HLLS", "ISL", "ISLS", "ISTH", "MT", "MTS", "PASS",
        "PEN", "PK", "PLN", "PLAT", "UPLD", "VAL", "VLC",
    ]
}
