package io.drumbeat.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** Everything that comes by the clock is something to its readers, in words of theirs. */
class KindsTests {
    private final Collection<Push> all =
            new RhythmChat("budget: 3").part(Repertoire.class).all();

    @Test
    void eachHasAChineseNameOfItsOwnAndNeverItsInternalOne() {
        assertThat(all).hasSizeGreaterThan(12).allSatisfy(push -> {
            assertThat(push.kind().called()).as(push.name()).doesNotContain(push.name());
            assertThat(push.kind().name()).as(push.name()).matches("\\p{IsHan}+");
        });
        assertThat(all).flatExtracting(push -> push.kind().called()).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatTheMonthPaysIsOwed() {
        assertThat(all)
                .filteredOn(push -> !push.kind().optional())
                .extracting(Push::name)
                .containsExactly("payout-preview");
    }

    @Test
    void whatIsFilledInChangesTheDay() {
        assertThat(all)
                .filteredOn(push -> push.name().equals("weekly-report"))
                .extracting(push -> push.kind().worth())
                .containsExactly(Worth.TODAY);
    }
}
