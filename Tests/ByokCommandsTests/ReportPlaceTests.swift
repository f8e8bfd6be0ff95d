import XCTest

@testable import ByokCommands

final class ReportPlaceTests: XCTestCase {
  private let place = ReportPlace(workingDirectory: "/home/a b")

  func testPathsInTheFolderAreRelative() {
    for (path, relative) in [
      ("/home/a b/x.json", "x.json"), ("/home/a b/./y/../x.json", "x.json"),
      ("/home/a b//d/x.json", "d/x.json"), ("name.json", "name.json"),
      ("/home/a bc/x.json", "/home/a bc/x.json"), ("/home/a b", "/home/a b"),
    ] {
      XCTAssertEqual(place.path(of: Location(standardInputNamed: path)), relative)
    }
  }

  func testURIs() {
    for (path, uri) in [
      ("/home/a b/é %#?.json", "%C3%A9%20%25%23%3F.json"), ("/x/y z", "file:///x/y%20z"),
      ("<stdin>", "%3Cstdin%3E"),
    ] {
      XCTAssertEqual(place.uri(of: Location(standardInputNamed: path)), uri)
    }
  }
}
