package io.drumbeat.correction;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.util.Optional;

/** How far it is with cash that was reported, in words. */
public final class CashStanding {
    private CashStanding() {}

    /** As {@code 已确认（钱姐，2026-11-30 周一）}; empty where nobody confirms it. */
    public static Optional<String> of(Entry cash, Known known) {
        return cash.fact() instanceof CashFact.CashReported in
                ? Optional.of(words(cash, Reports.of(known.ledger().about(in.customer())), known))
                : Optional.empty();
    }

    private static String words(Entry cash, Reports reports, Known known) {
        var answer = reports.answer(cash);
        if (answer.isEmpty()) {
            return "已报，等财务确认";
        }
        var said = answer.get();
        var who = known.people().withId(said.person()).map(Person::name).orElse(said.person());
        return said.fact() instanceof CashFact.CashRefused no
                ? "已退回：%s（%s，%s）".formatted(no.reason(), who, ReceiptFields.day(said.date()))
                : "已确认（%s，%s）".formatted(who, ReceiptFields.day(said.date()));
    }
}
