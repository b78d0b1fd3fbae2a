package org.peyvand.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualEarthTests {
  private static final double RADIUS_METRES = 6_371_008.7714;

  /// The values that PROJ gives for `+proj=eqearth` on its sphere, in metres.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "-180, 0, -17243959.06, 0",
    "180, 0, 17243959.06, 0",
    "0, 90, 0, 8392927.6",
    "180, 90, 10216474.79, 8392927.6",
    "-180, -90, -10216474.79, -8392927.6",
  })
  void places_stand_where_the_authors_put_them(
      double longitude, double latitude, double x, double y) {
    var point = EqualEarth.project(longitude, latitude);

    assertThat(point.x()).isCloseTo(x / RADIUS_METRES, within(2e-6));
    assertThat(point.y()).isCloseTo(y / RADIUS_METRES, within(2e-6));
  }

  @ParameterizedTest
  @CsvSource({"0", "40", "70"})
  void every_patch_keeps_its_area(double latitude) {
    var step = 0.01;
    var here = EqualEarth.project(30, latitude);
    var east = EqualEarth.project(30 + step, latitude);
    var north = EqualEarth.project(30, latitude + step);

    var flat =
        (east.x() - here.x()) * (north.y() - here.y())
            - (east.y() - here.y()) * (north.x() - here.x());
    var round = Math.pow(Math.toRadians(step), 2) * Math.cos(Math.toRadians(latitude + step / 2));

    assertThat(flat / round).isCloseTo(1, within(1e-3));
  }
}
