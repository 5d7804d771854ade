package io.drumbeat.command;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Input;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sentence that takes a value. Features add their own; these are the ones everybody shares.
 *
 * @param name the key of its value in a form
 * @param label how a person calls it
 * @param labels what stands before the colon where its value comes with its name, 金额:50万; the first is the usual one
 * @param toTheEnd whether its value, said so, goes on to the end of the line
 * @param example a value that would do
 * @param options what can be chosen, where that is a short list
 * @param reader what a value said with its name means; null where only the grammar can tell
 */
public record Slot<T>(
        String name,
        Class<T> type,
        String label,
        List<String> labels,
        boolean toTheEnd,
        Example example,
        Function<Known, List<String>> options,
        @Nullable Reader<T> reader) {
    public static final Slot<Money> AMOUNT = new Slot<>("amount", Money.class, "金额")
            .called("金额", "合同金额", "合同额", "确认金额")
            .like("48万");
    /** The day it happened; at most today. */
    public static final Slot<LocalDate> DATE = new Slot<>("date", LocalDate.class, "日期").like("下周五");
    /** A day that is still to come, as a deal's expected close. */
    public static final Slot<LocalDate> EXPECTED = new Slot<>("expected", LocalDate.class, "预计日期")
            .called("预计", "预计日期", "预计成交")
            .like("下周五");

    public static final Slot<NextStep> NEXT =
            new Slot<>("next", NextStep.class, "下一步").called("下一步", "下次").lasting();
    public static final Slot<String> CONTACT = new Slot<>("contact", String.class, "联系人");
    public static final Slot<String> NOTE =
            new Slot<>("note", String.class, "备注").called("备注", "说明").lasting();
    public static final Slot<String> REASON = new Slot<>("reason", String.class, "原因").lasting();
    /** Why somebody should agree to what is asked of them. */
    public static final Slot<String> WHY = new Slot<>("why", String.class, "理由").lasting();

    public static final Slot<String> SOURCE = new Slot<>("source", String.class, "来源");
    public static final Slot<String> PRODUCT = new Slot<>("product", String.class, "产品");
    public static final Slot<Boolean> NEW_CUSTOMER = new Slot<>("newCustomer", Boolean.class, "新客/老客")
            .called("新老客", "新客/老客")
            .oneOf("新客", "老客")
            .readBy(Readers::isNew);
    public static final Slot<Integer> SCORE = new Slot<>("score", Integer.class, "评分")
            .oneOf("1", "2", "3", "4", "5")
            .readBy(Readers::score);
    public static final Slot<Long> RECEIPT =
            new Slot<>("receipt", Long.class, "编号").like("#12").readBy(Readers::receipt);
    public static final Slot<Person> PERSON = new Slot<>("person", Person.class, "同事").like(Slot::colleague);
    public static final Slot<Period> PERIOD = new Slot<>("period", Period.class, "时间").oneOf("本周", "上周", "本月", "上月");
    /** Whatever was said after the verb, untouched. */
    public static final Slot<String> REST = new Slot<>("rest", String.class, "内容").lasting();

    /** A value that would do, for the one who is asked. */
    @FunctionalInterface
    public interface Example {
        String to(Person who, LocalDate today, Known known);
    }

    /** What the words of a value mean. */
    @FunctionalInterface
    public interface Reader<T> {
        /** @throws io.drumbeat.card.Refused if they mean nothing; it says what would do */
        T read(String said);
    }

    public Slot {
        labels = List.copyOf(labels);
    }

    /** A slot that is called by its label, and takes any words. */
    public Slot(String name, Class<T> type, String label) {
        this(name, type, label, List.of(label), false, (_, _, _) -> "价格高", _ -> List.of(), null);
    }

    /** The same, which is called so before a colon. */
    public Slot<T> called(String... other) {
        return new Slot<>(name, type, label, List.of(other), toTheEnd, example, options, reader);
    }

    /** The same, whose value goes on to the end of the line where it comes with its name. */
    public Slot<T> lasting() {
        return new Slot<>(name, type, label, labels, true, example, options, reader);
    }

    public Slot<T> like(String would) {
        return like((_, _, _) -> would);
    }

    public Slot<T> like(Example would) {
        return new Slot<>(name, type, label, labels, toTheEnd, would, options, reader);
    }

    public Slot<T> oneOf(String... choices) {
        return oneOf(_ -> Arrays.asList(choices));
    }

    public Slot<T> oneOf(Function<Known, List<String>> choices) {
        return new Slot<>(name, type, label, labels, toTheEnd, example, choices, reader);
    }

    public Slot<T> readBy(Reader<T> other) {
        return new Slot<>(name, type, label, labels, toTheEnd, example, options, other);
    }

    /** Slots are keys in every line that is read; their names tell them apart. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Whether what its value means depends on the day it is said. */
    public boolean isDay() {
        return type == LocalDate.class || type == NextStep.class;
    }

    /** A field of a form for it, to be chosen from these if there are any. */
    public Input input(boolean required, List<String> choices) {
        var kind = !choices.isEmpty()
                ? Input.Kind.SELECT
                : type == Money.class ? Input.Kind.AMOUNT : type == LocalDate.class ? Input.Kind.DATE : Input.Kind.TEXT;
        return new Input(name, label, kind, required, "", choices);
    }

    private static String colleague(Person who, LocalDate today, Known known) {
        return known.people().all().stream()
                .filter(person -> !person.equals(who) && Objects.equals(person.team(), who.team()))
                .findFirst()
                .map(Person::name)
                .orElse("小美");
    }
}
