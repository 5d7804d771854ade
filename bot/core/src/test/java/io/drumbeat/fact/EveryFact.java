package io.drumbeat.fact;

import static io.drumbeat.money.Money.yuan;

import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.TargetFact;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.still.Stillness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A fact of every kind, with and without what may be left out. */
public final class EveryFact {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Fact QUOTE = new QuoteFact.QuoteGiven("c1", "d1", yuan(1_500_000));
    public static final List<Fact> TOLD = List.of(
            new ActivityFact.ActivityLogged(
                    ActivityFact.Activity.VISIT, "c1", "张总", "谈\"续约\"\n", new Fact.NextStep(DAY, "回访")),
            new ActivityFact.ActivityLogged(ActivityFact.Activity.FOLLOWUP, "c1", null, null, null),
            new ActivityFact.StepPlanned("c1", null, new Fact.NextStep(DAY, "送合同")),
            new ActivityFact.StepPlanned("c1", "张总", new Fact.NextStep(DAY, "送合同")),
            new CustomerFact.CustomerAdded("c1", "华为"),
            new DealFact.LeadFound("c1", "展会", null, "😀", new Fact.NextStep(DAY, "回访")),
            new DealFact.DealOpened("c1", "d1", new Money(123, Currency.getInstance("JPY")), DAY),
            new DealFact.DealOpened("c1", "d1", null, null),
            new DealFact.DealOpened("c1", "d1", null, DAY, null, null, new Fact.NextStep(DAY, "送方案")),
            new QuoteFact.QuoteGiven("c1", "d1", yuan(500_000)),
            new QuoteFact.QuoteGiven("c1", "d1", yuan(500_000), "张总", "含维保", new Fact.NextStep(DAY, "回访")),
            new DealFact.DealWon("c1", "d1", yuan(5), null, false, "张总", "分三期"),
            new QuoteFact.ApprovalAsked("c1", "d1", yuan(1_500_000), 2, "lei"),
            new QuoteFact.QuoteApproved("c1", "d1", yuan(1_500_000), 2),
            new QuoteFact.QuoteRejected("c1", "d1", yuan(1_500_000), 2, "折扣太大"),
            new AgreementFact.AgreementAsked("quote", 2, "lei", "fang", DAY, List.of(QUOTE)),
            new AgreementFact.AgreementAsked("share", 4, "ding", null, null, List.of(QUOTE, QUOTE)),
            new AgreementFact.AgreementPassedOn("quote", 2, "fang", null, DAY, List.of(QUOTE)),
            new AgreementFact.Agreed("quote", 2, List.of(QUOTE)),
            new AgreementFact.Refused("quote", 2, List.of(QUOTE), "折扣太大"),
            new AgreementFact.Withdrawn("quote", 2, List.of(QUOTE)),
            new DealFact.StageMoved("c1", "d1", "quoted"),
            new DealFact.StageMoved("c1", "d1", "quoted", null, null, new Fact.NextStep(DAY, "回访")),
            new DealFact.DealWon("c1", "d1", Money.cny("1234.56"), "旗舰版", true),
            new DealFact.DealLost("c1", "d1", "价格"),
            new DealFact.DealLost("c1", "d1", "价格", "李总"),
            new DealFact.DealReopened("c1", "d1", DAY, "客户反悔"),
            new DealFact.DealEstimated("c1", "d1", null, DAY),
            new DealFact.DealSnoozed("c1", "d1", DAY, "客户出差"),
            new CashFact.CashCollected("c1", null, Money.fen(Long.MAX_VALUE)),
            new CashFact.CashScheduled("c1", "d1", List.of(new CashFact.Instalment(DAY, Money.cny("0.01")))),
            new CashFact.RefundGiven("c1", "d1", yuan(1)),
            new CashFact.RefundGiven("c1", null, yuan(1), null, "多付了", 7L),
            new CashFact.CashReported("c1", "d1", Money.cny("0.01"), "张总", "首付"),
            new CashFact.CashReported("c1", null, yuan(1)),
            new CashFact.CashConfirmed("c1", 7, yuan(1)),
            new CashFact.CashRefused("c1", 7, yuan(1), "银行没有这笔"),
            new CashFact.CashPut("c1", "d1", 7, yuan(1)),
            new CashFact.Invoiced("c1", "d1", yuan(200_000), null, "首期"),
            new DealFact.CostSet("c1", "d1", yuan(60_000)),
            new DealFact.DealShared("c1", "d1", List.of(new DealFact.Share("mei", 7), new DealFact.Share("wangwu", 3))),
            new CustomerFact.CustomerRated("c1", 5),
            new CustomerFact.CustomerRated("c1", 4, "张总", "嫌响应慢"),
            new CustomerFact.RatingAsked("c1"),
            new CustomerFact.RatingGiven("c1", 7, 5, null),
            new CustomerFact.RatingGiven("c1", 7, 2, "回得慢"),
            new CustomerFact.ComplaintMade("c1", "发货错了", new Fact.NextStep(DAY, "处理投诉：发货错了"), null),
            new StaffFact.KudosGiven("ding", 7L, null),
            new StaffFact.Nudged("ding"),
            new StaffFact.WeekReported(DAY, "签下华为", null),
            new StaffFact.LeaveTaken(DAY, DAY.plusDays(1)),
            new StaffFact.LeaveTaken(DAY, DAY, StaffFact.Half.MORNING),
            new PromiseFact.StepDone("c1", 12, "回访", null),
            new PromiseFact.StepMoved(
                    "c1", 12, new Fact.NextStep(DAY, "回访"), new Fact.NextStep(DAY.plusDays(2), "下午3点 回访")),
            new PromiseFact.StepDropped("c1", 12, "送样", "客户不要了"),
            new StaffFact.TargetAgreed("mei", "revenue", DAY.withDayOfMonth(1), 60_000_000, 50_000_000, "大客户提前"),
            new TargetFact.TargetsProposed(
                    "revenue",
                    2027,
                    DAY,
                    "¥100 × (1 + 20%) = ¥120",
                    List.of(new TargetFact.Offer("mei", List.of(1L, 2L), 1, 6, "份额 100%\n全年")),
                    List.of(4L, 5L)),
            new TargetFact.TargetAnswered(9, 3, null),
            new TargetFact.TargetAnswered(9, 2, "大客户走了"),
            new TargetFact.TargetSetApart(9, "mei", 7, "新区域"),
            new TargetFact.TargetsSigned(9, 7, List.of(3L, 4L)),
            new CustomerFact.CustomerHandedOver("c1", "mei", "ding", DAY, new CustomerFact.Split(30, 60)),
            new CustomerFact.CustomerHandedOver("c1", "mei", "ding", DAY, null),
            new ActivityFact.StepPlanned("c1", "张总", new Fact.NextStep(DAY, "回访")),
            new CustomerFact.OwnerNamed("c1", "ding", "一直是我在服务"),
            new CustomerFact.OwnerNamed("c1", "ding", null),
            new DealFact.CountedNew("c1", "d1", "停了两年"),
            new CustomerFact.ColleagueJoined("c1", "ding"),
            new CustomerFact.CustomerListed("c1", "K-1", "mei"),
            new CustomerFact.CustomerListed("c1", null, null),
            new DealFact.DealListed("c1", "d1", "D-1"),
            new CustomerFact.ContactAdded("c1", "张建国", null, "13800138000"),
            new StaffFact.PersonListed(
                    "p7-3",
                    true,
                    "林晓",
                    Role.REP,
                    new StaffFact.Crew("华东二组", "华东二组"),
                    "lei",
                    Map.of("feishu", "ou_lin", "employee", "E21"),
                    null,
                    null),
            new StaffFact.PersonListed("E22", false, "王总", Role.ADMIN, null, null, Map.of(), null, null),
            new StaffFact.PersonListed(
                    "E23",
                    false,
                    "韩梅",
                    Role.DIRECTOR,
                    null,
                    null,
                    Map.of(),
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2024, 3, 1)),
            new ReminderFact.ReminderMuted("morning-plan", null),
            new ReminderFact.ReminderMuted(ReminderFact.EVERY, DAY),
            new ReminderFact.ReminderPaused("weekly-report", DAY, DAY.plusDays(6), LocalTime.MIDNIGHT, LocalTime.NOON),
            new ReminderFact.ReminderResumed("morning-plan"),
            new ReminderFact.ReminderMoved("weekly-progress", "每周五 15:00"),
            new ReminderFact.ReminderSnoozed("morning-plan", Instant.parse("2026-11-20T01:30:00Z")),
            new ReminderFact.QuietHoursSet(LocalTime.of(22, 0), LocalTime.of(8, 30)),
            new ReminderFact.ReminderAsked("own-reminders", "2026-11-21 10:00", "给高经理发对账单", null, null),
            new ReminderFact.ReminderAsked(
                    "own-reminders", "每个工作日 09:00", "华为 5 个工作日没有拜访", new Stillness(5, "c1", "拜访"), null),
            new ReminderFact.ReminderAsked("group-reminders", "2026-11-21 10:00", "交合同", null, List.of("mei")),
            new ReminderFact.ReminderBudget(ReminderFact.EVERY, 2),
            new FileFact.Configured("plan.yml", "plan: 2026 销售提成\nrules:\n  - {rate: 5%}\n"),
            new FileFact.Configured("stages.yml", ""),
            new FileFact.ImportConfirmed(7),
            new FileFact.ImportTakenBack(7),
            new ChangeFact.Voided(3),
            new ChangeFact.Corrected(3, new Noted(DAY, true, List.of(new QuoteFact.QuoteGiven("c1", "d1", yuan(5))))));

    private EveryFact() {}
}
