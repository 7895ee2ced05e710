import Foundation
import Hearsay
import HearsayPlaces

/// Looks every line of NAMES.txt up, three times over, and prints how long a look-up takes: the first
/// time the file may have to be read from disk.
func lookUps(gazetteer path: String, names: String) throws {
    let gazetteer = try Gazetteer(path: path)
    let names = try String(contentsOfFile: names, encoding: .utf8).split(separator: "\n")
        .map(String.init)
    for round in 1...3 {
        let start = ContinuousClock.now
        var places = 0
        for name in names { places += gazetteer.numberOfPlaces(named: name) }
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        let each = microseconds / Double(max(1, names.count))
        print("round \(round): \(names.count) names, \(places) places, \(each) µs each")
    }
}
