package io.drumbeat.console.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.drumbeat.console.SampleCompany;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.EveryFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private final GrowingLedger book = FoldedLedgers.growing(SampleCompany::people);

    private List<RecordJson> told(Fact... facts) {
        return Records.of(book.append(new Noted(DAY, true, List.of(facts)), "mei", "m", Instant.EPOCH), book);
    }

    private RecordJson only(Fact fact) {
        return told(fact).getFirst();
    }

    @Test
    void aVisitToANewCustomerIsOneRecordUnderItsName() {
        var next = new NextStep(LocalDate.of(2026, 11, 25), "回访");
        var records = told(
                new CustomerFact.CustomerAdded("c1", "华为"),
                new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c1", "张总", "谈续约", next));
        assertThat(records).singleElement().satisfies(visit -> {
            assertThat(visit.kind()).isEqualTo("visit");
            assertThat(visit.receipt()).isEqualTo("1");
            assertThat(visit.customer()).isEqualTo("华为");
            assertThat(visit.contact()).isEqualTo("张总");
            assertThat(visit.note()).isEqualTo("谈续约");
            assertThat(visit.next()).isEqualTo(new RecordJson.Next(next.date(), "回访"));
            assertThat(visit.late()).isTrue();
        });
    }

    @Test
    void aFactOfEveryKindIsARecordOrNone() {
        for (var fact : EveryFact.TOLD) {
            assertThatCode(() -> told(fact)).as("%s", fact).doesNotThrowAnyException();
        }
    }

    @Test
    void aStepThatWasMovedSaysWhenItIsNow() {
        var to = new NextStep(LocalDate.of(2026, 12, 1), "送样");
        var moved = only(new ActivityFact.PromiseFact.StepMoved("c1", 7, new NextStep(DAY, "送样"), to));
        assertThat(moved.next()).isEqualTo(new RecordJson.Next(to.date(), "送样"));
        assertThat(moved.to()).isNull();
    }

    @Test
    void aWinSaysAmountProductAndWhetherTheCustomerIsNew() {
        var won = only(new DealFact.DealWon("c1", "d1", Money.cny("500000.5"), "云", true));
        assertThat(won.kind()).isEqualTo("won");
        assertThat(won.amount()).isEqualTo("500000.50");
        assertThat(won.currency()).isEqualTo("CNY");
        assertThat(won.product()).isEqualTo("云");
        assertThat(won.newCustomer()).isTrue();
        assertThat(won.stage()).isEqualTo("成交");
    }

    @Test
    void anAgreedTargetSaysItsMonthAmountAndReason() {
        var goal = only(new StaffFact.TargetAgreed("mei", "revenue", LocalDate.of(2026, 12, 1), 60_000_000, 0, "大客户"));
        assertThat(goal.kind()).isEqualTo("goal");
        assertThat(goal.amount()).isEqualTo("600000.00");
        assertThat(goal.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(goal.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(goal.reason()).isEqualTo("大客户");
        assertThat(goal.note()).isEqualTo("2026-12 签单额 ¥600,000");
    }

    @Test
    void aDealStartsAtTheFirstStageAndMayHaveNoAmount() {
        var deal = only(new DealFact.DealOpened("c1", "d1", null, DAY));
        assertThat(deal.kind()).isEqualTo("deal");
        assertThat(deal.stage()).isEqualTo("初步沟通");
        assertThat(deal.amount()).isNull();
        assertThat(deal.expected()).isEqualTo(DAY);
    }

    @Test
    void whomAListIsAboutIsToldInWords() {
        var joins = only(new StaffFact.PersonListed(
                "E21",
                true,
                "林晓",
                Role.REP,
                new StaffFact.Crew("t2", "华东二组"),
                "lei",
                Map.of("feishu", "ou_x"),
                null,
                null));
        assertThat(joins.kind()).isEqualTo("person");
        assertThat(joins.to()).isEqualTo("E21");
        assertThat(joins.note()).isEqualTo("新同事：林晓，销售，华东二组，主管 雷姐");
        var changes =
                only(new StaffFact.PersonListed("E21", false, "林晓", Role.MANAGER, null, null, Map.of(), null, null));
        assertThat(changes.note()).isEqualTo("林晓，主管");
    }

    @Test
    void aStageIsShownByItsName() {
        assertThat(only(new DealFact.StageMoved("c1", "d1", "interested")).stage())
                .isEqualTo("意向");
        assertThat(only(new DealFact.StageMoved("c1", "d1", "gone")).stage()).isEqualTo("gone");
    }

    @Test
    void ofAYesIsShownToWhatAndByWhom() {
        List<Fact> quote = List.of(new QuoteFact.QuoteGiven("c1", "d1", Money.yuan(5)));
        var asked = only(new AgreementFact.AgreementAsked("quote", 2, "lei", "fang", DAY, quote));
        assertThat(asked.kind()).isEqualTo("agreement-asked");
        assertThat(asked.to()).isEqualTo("fang");
        assertThat(asked.until()).isEqualTo(DAY);
        var yes = only(new AgreementFact.Agreed("quote", 2, quote));
        assertThat(yes.note()).isEqualTo("#2");
        assertThat(yes.amount()).isEqualTo("5.00");
        assertThat(only(new AgreementFact.Refused("quote", 2, quote, "低")).reason())
                .isEqualTo("低");
    }

    @Test
    void theOthersSayWhatTheyAreAbout() {
        assertThat(only(new DealFact.DealLost("c1", "d1", "价格")).reason()).isEqualTo("价格");
        assertThat(only(new DealFact.DealSnoozed("c1", "d1", DAY, "出差")).until())
                .isEqualTo(DAY);
        assertThat(only(new DealFact.DealReopened("c1", "d1", DAY, "反悔")).reason())
                .isEqualTo("反悔");
        var plan = only(new CashFact.CashScheduled("c1", "d1", List.of(new CashFact.Instalment(DAY, Money.yuan(5)))));
        assertThat(plan.kind()).isEqualTo("cash-plan");
        assertThat(plan.amount()).isEqualTo("5.00");
        assertThat(only(new QuoteFact.ApprovalAsked("c1", "d1", Money.yuan(5), 2, "lei"))
                        .to())
                .isEqualTo("lei");
        assertThat(only(new QuoteFact.QuoteApproved("c1", "d1", Money.yuan(5), 2))
                        .note())
                .isEqualTo("#2");
        assertThat(only(new QuoteFact.QuoteRejected("c1", "d1", Money.yuan(5), 2, "低"))
                        .reason())
                .isEqualTo("低");
        assertThat(only(new CustomerFact.CustomerRated("c1", 5)).score()).isEqualTo(5);
        assertThat(only(new ChangeFact.Voided(1)).voids()).isEqualTo("1");
        assertThat(only(new ChangeFact.Corrected(1, new Noted(DAY, false, List.of())))
                        .voids())
                .isEqualTo("1");
        assertThat(only(new StaffFact.KudosGiven("qiang", null, "棒")).to()).isEqualTo("qiang");
        assertThat(only(new StaffFact.LeaveTaken(DAY, DAY)).until()).isEqualTo(DAY);
        assertThat(only(new DealFact.LeadFound("c1", "展会", "李总", null, null)).source())
                .isEqualTo("展会");
    }

    @Test
    void aRemarkIsTheNoteOfWhateverItWasSaidOf() {
        assertThat(only(new QuoteFact.QuoteGiven("c1", "d1", Money.yuan(1), null, "含维保", null))
                        .note())
                .isEqualTo("含维保");
        assertThat(only(new CashFact.CashCollected("c1", null, Money.yuan(1), null, "首付款"))
                        .note())
                .isEqualTo("首付款");
        assertThat(only(new DealFact.LeadFound("c1", null, null, "想试用", null)).note())
                .isEqualTo("想试用");
        assertThat(only(new DealFact.DealLost("c1", "d1", "价格")).note()).isNull();
    }

    @Test
    void whatIsToHappenNextIsShownOfWhateverItWasToldWith() {
        var step = new NextStep(DAY, "回访");
        var next = new RecordJson.Next(DAY, "回访");
        assertThat(only(new QuoteFact.QuoteGiven("c1", "d1", Money.yuan(1), null, null, step))
                        .next())
                .isEqualTo(next);
        assertThat(only(new DealFact.LeadFound("c1", null, null, null, step)).next())
                .isEqualTo(next);
    }

    @Test
    void whoWasNamedIsTheContactOfWhateverItWasSaidOf() {
        assertThat(only(new QuoteFact.QuoteGiven("c1", "d1", Money.yuan(1), "张总", null, null))
                        .contact())
                .isEqualTo("张总");
        assertThat(only(new DealFact.LeadFound("c1", null, "李总", null, null)).contact())
                .isEqualTo("李总");
        assertThat(only(new DealFact.DealLost("c1", "d1", "价格")).contact()).isNull();
    }

    @Test
    void everyKindHasItsPromisedName() {
        var kinds = told(
                        new ActivityFact.ActivityLogged(ActivityFact.Activity.CALL, "c1", null, null, null),
                        new ActivityFact.ActivityLogged(ActivityFact.Activity.DEMO, "c1", null, null, null),
                        new ActivityFact.ActivityLogged(ActivityFact.Activity.FOLLOWUP, "c1", null, null, null),
                        new DealFact.LeadFound("c1", null, null, null, null),
                        new QuoteFact.QuoteGiven("c1", "d1", Money.yuan(1)),
                        new DealFact.StageMoved("c1", "d1", "won"),
                        new DealFact.DealLost("c1", "d1", "x"),
                        new DealFact.DealSnoozed("c1", "d1", DAY, "x"),
                        new CashFact.CashCollected("c1", null, Money.yuan(1)),
                        new CashFact.RefundGiven("c1", null, Money.yuan(1)),
                        new CustomerFact.CustomerRated("c1", 1),
                        new StaffFact.LeaveTaken(DAY, DAY),
                        new StaffFact.KudosGiven("lei", null, null),
                        new ChangeFact.Voided(99))
                .stream()
                .map(RecordJson::kind);
        assertThat(kinds)
                .containsExactly(
                        "call",
                        "demo",
                        "followup",
                        "lead",
                        "quote",
                        "stage",
                        "lost",
                        "snooze",
                        "collected",
                        "refund",
                        "rating",
                        "leave",
                        "kudos",
                        "void");
    }
}
