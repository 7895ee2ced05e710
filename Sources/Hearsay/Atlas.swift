@_exported public import struct HearsayPlaces.Atlas
@_exported public import struct HearsayPlaces.Gazetteer
@_exported public import struct HearsayPlaces.GazetteerError
@_exported public import struct HearsayPlaces.GazetteerImport
import HearsayWorld

extension Atlas {
    /// The places of the data files and of a gazetteer, which is checked for damage.
    /// - Throws: `GazetteerError`, or what is wrong with a data file.
    public init(home: Home, gazetteer path: String) throws {
        let gazetteer = try Gazetteer(path: path)
        try gazetteer.verify()
        self.init(world: try World(folder: home.data), gazetteer: gazetteer)
    }
}
