package io.drumbeat.run;

import static io.drumbeat.memory.TinyTeam.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which cards are drawn again after which facts. */
class GroundTests {
    private final GrowingLedger book = new GrowingLedger(TinyTeam.ledger());
    private final List<Entry> entries = new ArrayList<>();

    private long tells(String person, Fact... facts) {
        var told = book.append(
                new Noted(DAY, false, List.of(facts)),
                person,
                "m" + entries.size(),
                Instant.parse("2026-11-20T02:00:00Z"));
        entries.addAll(told);
        return told.getFirst().receipt();
    }

    /** Whose cards are moved by what was told last. */
    private List<String> movedByTheLast() {
        var ground = Ground.movedBy(List.of(entries.getLast()), book.now()::touchedBy, book);
        return Stream.of("mei", "ding", "lei", "fang")
                .filter(person -> ground.movedUnder(new Chat.Direct(person)))
                .toList();
    }

    @Test
    void aVisitMovesTheCardsOfWhoeverSeesIt() {
        tells("mei", visit("c1"));
        assertThat(movedByTheLast()).containsExactly("mei", "lei", "fang");
    }

    @Test
    void cashMovesTheCardsOfWhoeverHadTheCustomerBefore() {
        tells("mei", visit("c1"));
        tells("lei", new CustomerFact.CustomerHandedOver("c1", "mei", "ding", DAY, null));
        tells("ding", new CashFact.CashCollected("c1", null, Money.yuan(5)));
        assertThat(movedByTheLast()).contains("mei", "ding");
    }

    @Test
    void whatIsTakenBackMovesTheCardsOfWhoeverToldIt() {
        var leave = tells("mei", new StaffFact.LeaveTaken(DAY, DAY));
        tells("fang", new ChangeFact.Voided(leave));
        assertThat(movedByTheLast()).contains("mei");
    }

    @Test
    void whatIsPutRightMovesTheCardsOfBothCustomers() {
        tells("ding", visit("c1"));
        var visit = tells("mei", visit("c1"));
        tells("mei", new ChangeFact.Corrected(visit, new Noted(DAY, false, List.of(visit("c2")))));
        assertThat(movedByTheLast()).contains("mei", "ding");
    }

    @Test
    void praiseMovesTheCardsOfThePraised() {
        tells("mei", new StaffFact.KudosGiven("ding", null, null));
        assertThat(movedByTheLast()).contains("ding");
    }

    @Test
    void whatAListSaysOfACustomerMovesTheCardsOfItsOwner() {
        tells("fang", new CustomerFact.CustomerListed("c1", "K1", "ding"));
        assertThat(movedByTheLast()).contains("ding").doesNotContain("mei");
    }

    @Test
    void whoeverBelongsElsewhereMovesEveryCard() {
        tells("fang", new StaffFact.PersonListed("mei", false, "小美", Role.REP, null, "lei", Map.of(), null, null));
        assertThat(movedByTheLast()).containsExactly("mei", "ding", "lei", "fang");
    }

    @Test
    void aGroupsBoardMovesWithItsMembers() {
        tells("mei", visit("c1"));
        var ground = Ground.movedBy(entries, book.now()::touchedBy, book);
        assertThat(ground.movedUnder(new Chat.Group("east-1"))).isTrue();
        assertThat(ground.movedUnder(new Chat.Group("west"))).isFalse();
    }

    private static Fact visit(String customer) {
        return new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, customer, null, null, null);
    }
}
