package io.drumbeat.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.allocation.WaterFilling.Bounds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WaterFillingTests {
    private static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }

    @Example
    void whatACapCutsOffGoesToTheOthersByWeight() {
        var bounds = List.of(new Bounds(0, 400), new Bounds(0, 1000), new Bounds(0, 1000));
        assertThat(WaterFilling.of(1000, weights(6, 2, 1), bounds).parts()).containsExactly(400L, 400L, 200L);
    }

    @Example
    void aFloorIsFilledByTheOthers() {
        var bounds = List.of(new Bounds(0, 1000), new Bounds(0, 1000), new Bounds(200, 1000));
        assertThat(WaterFilling.of(1000, weights(3, 1, 0), bounds).parts()).containsExactly(600L, 200L, 200L);
    }

    @Example
    void whatNobodyCanTakeStaysOver() {
        var filled = WaterFilling.of(1000, weights(1, 1), List.of(new Bounds(0, 300), new Bounds(0, 300)));
        assertThat(filled.parts()).containsExactly(300L, 300L);
        assertThat(filled.left()).isEqualTo(400);
    }

    @Example
    void floorsThatAreMoreThanThereIsAreGivenUp() {
        var filled = WaterFilling.of(100, weights(1, 3), List.of(new Bounds(80, 100), new Bounds(80, 100)));
        assertThat(filled.lowered()).isTrue();
        assertThat(filled.parts()).containsExactly(25L, 75L);
    }

    @Property
    void nobodyIsAboveTheirCapAndEverythingIsParted(
            @ForAll @LongRange(min = 0, max = 1_000_000) long total, @ForAll("people") List<Weighed> people) {
        var bounds = people.stream().map(Weighed::bounds).toList();
        var filled = WaterFilling.of(total, people.stream().map(Weighed::weight).toList(), bounds);
        assertThat(Stream.concat(filled.parts().stream(), Stream.of(filled.left()))
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(total);
        for (var i = 0; i < bounds.size(); i++) {
            assertThat(filled.parts().get(i))
                    .isBetween(
                            filled.lowered() ? 0 : bounds.get(i).floor(),
                            bounds.get(i).cap());
        }
        if (bounds.stream().mapToLong(Bounds::cap).sum() >= total) {
            assertThat(filled.left()).isZero();
        }
    }

    record Weighed(BigInteger weight, Bounds bounds) {}

    @Provide
    Arbitrary<List<Weighed>> people() {
        var weights = Arbitraries.longs().between(0, 1000).map(BigInteger::valueOf);
        var floors = Arbitraries.longs().between(0, 20_000);
        var more = Arbitraries.longs().between(0, 200_000);
        return Combinators.combine(weights, floors, more)
                .as((weight, floor, above) -> new Weighed(weight, new Bounds(floor, floor + above)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(15);
    }
}
