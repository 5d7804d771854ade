package io.drumbeat.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customers;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.stage.Stages;
import io.drumbeat.stage.StagesFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The company first had 接触, 报价, 签单; from 1 December on it has 线索, 方案, 谈判, 赢单. */
class StagesByTimeTests {
    private static final String FIRST = """
            stages:
              - {id: contacted, names: [接触]}
              - {id: quoted, names: [报价]}
              - {id: won, names: [签单], kind: won}
              - {id: lost, names: [丢单], kind: lost}
            """;
    private static final String THEN = """
            stages:
              - {id: lead, names: [线索]}
              - {id: contacted, names: [沟通]}
              - {id: plan, names: [方案]}
              - {id: talks, names: [谈判]}
              - {id: signed, names: [赢单], kind: won}
              - {id: lost, names: [丢单], kind: lost}
            """;
    private final GrowingLedger ledger = new GrowingLedger(empty());
    private final List<Entry> all = new ArrayList<>();

    /** As an instance has it that started with the newer file. */
    private static FoldedLedger empty() {
        var stages = new CompanyFile("stages.yml", THEN, "stages.yml").readOr(Stages.USUAL, StagesFile::read);
        return new FoldedLedger(
                () -> new People(List.of(), List.of()), List.of(new Customers(), new Deals(stages)), List.of());
    }

    private void says(String day, Fact fact) {
        var noted = new Noted(LocalDate.parse(day), false, List.of(fact));
        all.addAll(ledger.append(noted, "mei", "m" + all.size(), Instant.EPOCH));
    }

    private void configured(String day, String text) {
        var noted = new Noted(LocalDate.parse(day), false, List.of(new FileFact.Configured("stages.yml", text)));
        all.addAll(ledger.fold(ledger.now().placing(List.of(Told.byNobody("config", noted)), Instant.EPOCH)));
    }

    private void opens(String day, String deal) {
        says(day, new DealFact.DealOpened("c1", deal, null, null));
    }

    private void quotes(String day, String deal) {
        says(day, new QuoteFact.QuoteGiven("c1", deal, Money.yuan(5)));
    }

    private Deal deal(String id) {
        return ledger.the(Deals.class).withId(id).orElseThrow();
    }

    private static List<String> wentThrough(Deal deal) {
        return deal.history().stream().map(Deal.Step::stage).toList();
    }

    @Test
    void aDealGoesThroughTheStagesThatWereThen() {
        configured("2026-11-01", FIRST);
        opens("2026-11-02", "d1");
        quotes("2026-11-03", "d1");
        configured("2026-12-01", THEN);
        opens("2026-12-02", "d2");
        quotes("2026-12-03", "d2");
        assertThat(wentThrough(deal("d1"))).containsExactly("contacted", "quoted");
        assertThat(wentThrough(deal("d2"))).containsExactly("lead", "talks");
    }

    @Test
    void whereItStandsHasANameThoughTheStageIsGone() {
        configured("2026-11-01", FIRST);
        opens("2026-11-02", "d1");
        quotes("2026-11-03", "d1");
        says("2026-11-04", new DealFact.DealWon("c1", "d1", Money.yuan(5), null, true));
        opens("2026-11-05", "d2");
        quotes("2026-11-06", "d2");
        configured("2026-12-01", THEN);
        var deals = ledger.the(Deals.class);
        assertThat(deals.isWon(deal("d1"))).isTrue();
        assertThat(deals.isOpen(deal("d2"))).isTrue();
        assertThat(deals.stages().get("quoted").name()).isEqualTo("报价");
        assertThat(deals.stages().get("contacted").name()).isEqualTo("沟通");
        assertThat(deals.stages().indexOf("quoted")).isEqualTo(deals.stages().indexOf("contacted"));
        assertThat(deals.stages().indexOf("won")).isEqualTo(deals.stages().indexOf("signed"));
    }

    @Test
    void aDealOfBeforeGoesOnThroughTheStagesOfNow() {
        configured("2026-11-01", FIRST);
        opens("2026-11-02", "d1");
        quotes("2026-11-03", "d1");
        configured("2026-12-01", THEN);
        quotes("2026-12-02", "d1");
        assertThat(wentThrough(deal("d1"))).containsExactly("contacted", "quoted", "talks");
    }

    @Test
    void foldedAgainItIsTheSameHoweverItIsCutUp() {
        configured("2026-11-01", FIRST);
        opens("2026-11-02", "d1");
        quotes("2026-12-01", "d1");
        configured("2026-12-01", THEN);
        opens("2026-12-01", "d2");
        quotes("2026-12-03", "d1");
        configured("2026-12-04", FIRST);
        quotes("2026-12-05", "d2");
        var rebuilt = empty().with(all).the(Deals.class);
        assertThat(rebuilt.of("c1")).isEqualTo(ledger.the(Deals.class).of("c1"));
        assertThat(rebuilt.stages()).isEqualTo(ledger.the(Deals.class).stages());
    }

    @Test
    void whatWasToldBeforeAnythingWasRecordedGoesByTheFirstThatWas() {
        opens("2026-10-01", "d1");
        quotes("2026-10-02", "d1");
        configured("2026-11-01", FIRST);
        var rebuilt = empty().with(all).the(Deals.class).withId("d1").orElseThrow();
        assertThat(wentThrough(rebuilt)).containsExactly("contacted", "quoted");
    }
}
