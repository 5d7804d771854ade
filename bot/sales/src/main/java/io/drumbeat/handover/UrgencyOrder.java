package io.drumbeat.handover;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.conversion.Patience;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which customers need care first: a promise that is overdue, cash that is owed, a deal that stands still, long silence. */
final class UrgencyOrder {
    static final String RULE = "先后按这个排：下一步过期、有未回款、商机卡住、久没联系。";
    private static final long PROMISE = 1000;
    private static final long CASH = 500;
    private static final long STUCK = 250;
    private static final long NEVER = 200;
    private final Known known;
    private final LocalDate today;
    private final Patience patience;

    UrgencyOrder(WorkingCalendar calendar, LocalDate today, Known known) {
        this.known = known;
        this.today = today;
        this.patience = new Patience(known.the(Deals.class).all(), calendar, today);
    }

    /** A customer with the reasons for its place. */
    record Ranked(Holding holding, long urgency, List<String> reasons) {}

    List<Ranked> ranked(Collection<Holding> holdings) {
        return holdings.stream()
                .map(this::ranked)
                .sorted(Comparator.comparingLong(Ranked::urgency)
                        .reversed()
                        .thenComparing(ranked -> ranked.holding().customer().name()))
                .toList();
    }

    private Ranked ranked(Holding holding) {
        var reasons = new ArrayList<String>();
        var urgency = promises(holding, reasons) + cash(holding, reasons) + deals(holding, reasons);
        return new Ranked(holding, urgency + silence(holding, reasons), reasons);
    }

    private long promises(Holding holding, List<String> reasons) {
        var urgency = 0L;
        for (var step : holding.steps()) {
            var late = ChronoUnit.DAYS.between(step.next().date(), today);
            if (late > 0) {
                urgency += reasons.isEmpty() ? PROMISE + Math.min(late, 99) : 0;
                reasons.add("“%s”过期 %d 天".formatted(step.next().what(), late));
            } else {
                reasons.add("%s %s"
                        .formatted(
                                ReceiptFields.day(step.next().date()),
                                step.next().what()));
            }
        }
        return urgency;
    }

    private static long cash(Holding holding, List<String> reasons) {
        if (!holding.owed().isPositive()) {
            return 0;
        }
        reasons.add("未回款 " + holding.owed());
        return CASH;
    }

    private long deals(Holding holding, List<String> reasons) {
        var urgency = 0L;
        for (var deal : holding.open()) {
            var stage = known.the(Deals.class).stages().get(deal.stage()).name();
            var beyond = deal.waitsOn(today) ? 0 : patience.beyond(deal);
            urgency += beyond > 0 ? STUCK + Math.min(beyond, 99) : 0;
            reasons.add(
                    beyond > 0
                            ? "商机 #%d 卡在%s，超出 %d 天".formatted(deal.number(), stage, beyond)
                            : "商机 #%d 在%s".formatted(deal.number(), stage));
        }
        return urgency;
    }

    private long silence(Holding holding, List<String> reasons) {
        var last = known.the(Customers.class)
                .withId(holding.customer().id())
                .map(customer -> customer.lastContact())
                .orElse(null);
        var idle = last == null ? NEVER : Math.clamp(ChronoUnit.DAYS.between(last, today), 0, NEVER);
        reasons.add(last == null ? "还没有联系过" : idle == 0 ? "今天联系过" : "%d 天没有联系".formatted(idle));
        return idle;
    }
}
