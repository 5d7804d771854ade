package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierAgainTests {
    /** Month after month is looked back at, each from the one behind it. */
    @Test
    void whatWasKnownEarlierIsFoundFromWhatWasKnownLater() {
        var told = IntStream.range(0, 3_000)
                .mapToObj(i -> new CustomerFact.OwnerNamed("c" + i, "mei", null))
                .map(named -> new Told("mei", "m", new Noted(LocalDate.of(2026, 11, 30), false, List.of(named))))
                .toList();
        var people = new People(List.of(), List.of());
        var then = new FoldedLedger(() -> people, List.of(), List.of()).supposing(told, Instant.EPOCH);
        for (var position = 2_900L; position > 0; position -= 217) {
            then = then.asOf(position);
            assertThat(then.lastReceiptOf("mei")).contains(position);
            assertThat(then.nextReceipt()).isEqualTo(position + 1);
        }
    }
}
