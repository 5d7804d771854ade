package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ChangeFact.Voided;
import io.drumbeat.fact.CustomerFact.CustomerAdded;
import io.drumbeat.fact.CustomerFact.CustomerRated;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.TinyTeam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenBackTests {
    private final GrowingLedger book = new GrowingLedger(TinyTeam.ledger());
    private final List<Entry> ledger = new ArrayList<>();

    private void tells(Fact... facts) {
        ledger.addAll(book.append(new Noted(TinyTeam.DAY, false, List.of(facts)), "mei", "m", Instant.EPOCH));
    }

    @Test
    void aCustomerKeepsItsNameWhenTheLineThatIntroducedItIsTakenBack() {
        tells(new CustomerAdded("c1", "华为"), new CustomerRated("c1", 1));
        tells(new CustomerRated("c1", 5));
        tells(new Voided(1));
        var again = new GrowingLedger(TinyTeam.ledger());
        again.fold(ledger);
        assertThat(book.the(Customers.class).named("华为")).hasSize(1);
        assertThat(again.the(Customers.class).named("华为")).hasSize(1);
    }

    @Test
    void aCustomerOfWhomNothingIsLeftIsGone() {
        tells(new CustomerAdded("c1", "华为"), new CustomerRated("c1", 1));
        tells(new Voided(1));
        assertThat(book.the(Customers.class).all()).isEmpty();
    }

    @Test
    void aVoidThatNamesItsOwnReceiptIsHarmless() {
        tells(new Voided(1));
        assertThat(book.ledger().isVoided(1)).isTrue();
    }
}
