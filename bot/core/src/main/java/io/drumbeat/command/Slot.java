package io.drumbeat.command;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Fact.NextStep;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import java.time.LocalDate;

/**
 * A place in a sentence that takes a value. Features add their own; these are the ones everybody shares.
 *
 * @param name the key of its value in a form
 * @param label how a person calls it
 */
public record Slot<T>(String name, Class<T> type, String label) {
    public static final Slot<Money> AMOUNT = new Slot<>("amount", Money.class, "金额");
    /** The day it happened; at most today. */
    public static final Slot<LocalDate> DATE = new Slot<>("date", LocalDate.class, "日期");
    /** A day that is still to come, as a deal's expected close. */
    public static final Slot<LocalDate> EXPECTED = new Slot<>("expected", LocalDate.class, "预计日期");

    public static final Slot<NextStep> NEXT = new Slot<>("next", NextStep.class, "下一步");
    public static final Slot<String> CONTACT = new Slot<>("contact", String.class, "联系人");
    public static final Slot<String> NOTE = new Slot<>("note", String.class, "备注");
    public static final Slot<String> REASON = new Slot<>("reason", String.class, "原因");
    public static final Slot<String> SOURCE = new Slot<>("source", String.class, "来源");
    public static final Slot<String> PRODUCT = new Slot<>("product", String.class, "产品");
    public static final Slot<Boolean> NEW_CUSTOMER = new Slot<>("newCustomer", Boolean.class, "新客/老客");
    public static final Slot<Integer> SCORE = new Slot<>("score", Integer.class, "评分");
    public static final Slot<Long> RECEIPT = new Slot<>("receipt", Long.class, "编号");
    public static final Slot<Person> PERSON = new Slot<>("person", Person.class, "同事");
    public static final Slot<Period> PERIOD = new Slot<>("period", Period.class, "时间");
    /** Whatever was said after the verb, untouched. */
    public static final Slot<String> REST = new Slot<>("rest", String.class, "内容");
}
