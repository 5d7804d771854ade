package io.drumbeat.payout;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The cards about pay. They are private: only the payee and the roles that may see them get one. */
@Component
public final class PayCards {
    private static final Sentences SENTENCES = Sentences.beside(PayCards.class);
    private static final int RECEIPTS_SHOWN = 8;
    private final Calculator calculator;
    private final Prospects prospects;

    /** What a month that is running is likely to pay in the end. */
    public interface Ahead {
        /** In the minor unit of the plan; empty where nobody can say. */
        OptionalLong likely(Person rep, LocalDate day, Known known);
    }

    @Autowired
    public PayCards(Calculator calculator, Prospects prospects) {
        this.calculator = calculator;
        this.prospects = prospects;
    }

    public PayCards(Calculator calculator) {
        this(calculator, new Prospects(calculator, List.of()));
    }

    /** What a month pays as the facts stand on a day, with the rule and the facts behind every line. */
    public PrivateCard preview(Person rep, YearMonth month, LocalDate asOf, Known known) {
        return preview(rep, month, asOf, Optional.empty(), known);
    }

    /** @param before the day of the last preview of the month: what is different since is said */
    public PrivateCard preview(Person rep, YearMonth month, LocalDate asOf, Optional<LocalDate> before, Known known) {
        var statement = calculator.statement(rep.id(), month, asOf, known);
        var plan = calculator.planOf(rep, asOf, known);
        var elements = new ArrayList<Element>();
        var fields = new ArrayList<Element.Field>();
        prospects
                .of(rep, month, asOf, known)
                .forEach(figure -> fields.add(
                        new Element.Field(figure.label(), figure.money().toString())));
        fields.add(new Element.Field("截至", ReceiptFields.day(asOf)));
        fields.add(new Element.Field(
                "依据",
                plan.map(p -> "%s 第 %d 版".formatted(p.name(), p.version())).orElse("没有提成方案")));
        elements.add(new Element.Fields(fields));
        before.ifPresent(day -> elements.add(since(rep, month, day, statement, known)));
        if (statement.lines().isEmpty()) {
            elements.add(new Element.Text("这个月还没有计提成的签单或回款。"));
        } else {
            elements.add(new Element.Divider());
            statement.lines().forEach(line -> elements.add(new Element.Text(explain(line, statement))));
            open(statement).forEach(text -> elements.add(new Element.Text(text)));
        }
        waiting(rep, month, asOf, known).forEach(text -> elements.add(new Element.Text(text)));
        var over = isOver(month, asOf, known);
        elements.add(new Element.Text(over ? SENTENCES.say("payOver") : SENTENCES.say("payPreview")));
        elements.add(buttons(rep, month, statement));
        return new PrivateCard(new Card(title(rep, month, over), Card.Tone.INFO, elements), rep.id());
    }

    private static String title(Person rep, YearMonth month, boolean over) {
        var named = Map.of("who", rep.name(), "month", Period.of(month).label());
        return over ? SENTENCES.say("payTitleOver", named) : SENTENCES.say("payTitle", named);
    }

    /** Whether the month keeps what it pays: it ended, and more became known since. */
    private boolean isOver(YearMonth month, LocalDate asOf, Known known) {
        var end = month.atEndOfMonth();
        return !asOf.isBefore(end) && !calculator.knownOn(end, known).equals(known);
    }

    private static Element buttons(Person rep, YearMonth month, PayStatement statement) {
        var why = "为什么 %s %d年%d月".formatted(rep.name(), month.getYear(), month.getMonthValue());
        var buttons = new ArrayList<>(List.of(Button.of("为什么", why)));
        open(statement).forEach(text -> {
            var what = text.substring(0, text.indexOf(' '));
            buttons.add(Button.of(what, why + " " + what));
        });
        buttons.add(Button.of("进度", "进度"));
        return new Element.Buttons(buttons);
    }

    /** Money that was told and counts for nothing yet, and what it waits for. */
    private List<String> waiting(Person rep, YearMonth month, LocalDate asOf, Known known) {
        var lines = new ArrayList<String>();
        var people = people(rep, asOf, known);
        Predicate<Cash> own = cash ->
                people.contains(cash.told().person()) && !cash.told().date().isAfter(asOf);
        waiting(Unsettled.open(known).stream().filter(own).map(Cash::amount))
                .ifPresent(sums -> lines.add(SENTENCES.say("toConfirm", Map.of("sums", sums))));
        waiting(Unsettled.unallocated(known).stream().filter(own).map(Cash::free))
                .ifPresent(sums -> lines.add(SENTENCES.say("toAllocate", Map.of("sums", sums))));
        var told = people.stream()
                .flatMap(person -> known.ledger().of(person, month.atDay(1), asOf).stream())
                .toList();
        waiting(told.stream()
                        .flatMap(entry -> entry.fact() instanceof CashFact.RefundGiven out
                                ? Stream.of(out.amount())
                                : Stream.empty()))
                .ifPresent(sums -> lines.add(SENTENCES.say("givenBack", Map.of("sums", sums))));
        waiting(told.stream().flatMap(entry -> unrated(entry, known)))
                .ifPresent(sums -> lines.add(SENTENCES.say("toRate", Map.of("sums", sums))));
        return lines;
    }

    /** Those on whose records the pay hangs and who are theirs to look at: somebody's own, and of whoever leads their people's. */
    private List<String> people(Person rep, LocalDate asOf, Known known) {
        var then = known.people().on(asOf);
        return calculator.reached(rep, asOf, known).stream()
                .filter(person -> then.maySee(rep, person))
                .toList();
    }

    private static Optional<String> waiting(Stream<Money> amounts) {
        var sums = PayTable.sums(amounts.toList());
        return sums.isEmpty()
                ? Optional.empty()
                : Optional.of(sums.stream().map(Money::toString).collect(Collectors.joining("、")));
    }

    /** What was signed, paid or given back in a money of which the company has not said what it is worth. */
    private static Stream<Money> unrated(Entry entry, Known known) {
        var told = Stream.ofNullable(
                switch (entry.fact()) {
                    case DealFact.DealWon won -> won.amount();
                    case CashFact.CashCollected in -> in.amount();
                    case CashFact.RefundGiven out -> out.amount();
                    default -> null;
                });
        return told.filter(
                amount -> known.the(MoneyRules.class).yuan(amount, entry).isEmpty());
    }

    private Element since(Person rep, YearMonth month, LocalDate before, PayStatement now, Known known) {
        var was = calculator.statement(rep.id(), month, before, calculator.knownOn(before, known));
        var more = now.total() - was.total();
        return new Element.Text(
                more == 0
                        ? "和 %s 的预览一样".formatted(ReceiptFields.day(before))
                        : "比 %s 的预览%s %s（那天 %s）"
                                .formatted(
                                        ReceiptFields.day(before),
                                        more > 0 ? "多" : "少",
                                        now.money(Math.abs(more)),
                                        was.money()));
    }

    /** Whether a month pays nothing on a day, and would not if all that is signed came in; what may be signed yet is not asked. */
    public boolean isNothing(Person rep, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        // a line of a threshold that is not reached says nothing but that either
        return calculator.statement(rep.id(), month, day, known).lines().stream()
                        .allMatch(line -> line.amount() == 0)
                && prospects.of(rep, month, day, known).stream()
                        .filter(figure -> figure.what() != Prospects.What.LIKELY)
                        .allMatch(figure -> figure.amount() == 0);
    }

    /** Whether the month pays nothing on a day, as it did on an earlier one of it, and no deal or money of the rep's moved since. */
    public boolean isNothingNew(Person rep, LocalDate before, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        return calculator.statement(rep.id(), month, day, known).total() == 0
                && calculator
                                .statement(rep.id(), month, before, calculator.knownOn(before, known))
                                .total()
                        == 0
                && known.ledger().of(rep.id(), before.plusDays(1), day).stream()
                        .noneMatch(entry -> entry.fact() instanceof DealFact || entry.fact() instanceof CashFact);
    }

    /** What these months pay before and after a change, if that differs. */
    public Optional<PrivateCard> difference(Person rep, Collection<YearMonth> months, Known before, Known after) {
        var lines = new ArrayList<Element>();
        for (var month : months) {
            var was = calculator.statement(rep.id(), month, before).money();
            var is = calculator.statement(rep.id(), month, after).money();
            if (!was.equals(is)) {
                lines.add(new Element.Text(
                        "%d年%d月预计提成 %s → %s".formatted(month.getYear(), month.getMonthValue(), was, is)));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrivateCard(new Card("这样一来，提成预览会变", Card.Tone.INFO, lines), rep.id()));
    }

    private static List<String> open(PayStatement statement) {
        var open = statement.balances();
        var lines = new ArrayList<String>();
        say(lines, "预支还欠", open.draw(), statement);
        say(lines, "暂时留下", open.held(), statement);
        say(lines, "以后再发", open.deferred(), statement);
        return lines;
    }

    private static void say(List<String> lines, String what, long amount, PayStatement statement) {
        if (amount != 0) {
            lines.add("%s %s".formatted(what, statement.money(amount)));
        }
    }

    private static String explain(PayLine line, PayStatement statement) {
        var receipts = line.facts().stream()
                .map(fact -> "#" + fact.replaceFirst("/.*", ""))
                .distinct()
                .toList();
        var shown = receipts.stream().limit(RECEIPTS_SHOWN).collect(Collectors.joining(" "));
        var more = receipts.size() > RECEIPTS_SHOWN ? " 等 %d 条".formatted(receipts.size()) : "";
        var from = receipts.isEmpty() ? "" : "\n来自 %s%s".formatted(shown, more);
        return "%s %s\n%s%s".formatted(line.rule(), statement.money(line.amount()), line.why(), from);
    }
}
