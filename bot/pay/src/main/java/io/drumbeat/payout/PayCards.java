package io.drumbeat.payout;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The cards about pay. They are private: only the payee and the roles that may see them get one. */
@Component
public final class PayCards {
    private static final int RECEIPTS_SHOWN = 8;
    private final Calculator calculator;

    public PayCards(Calculator calculator) {
        this.calculator = calculator;
    }

    /** What a month pays as the facts stand on a day, with the rule and the facts behind every line. */
    public PrivateCard preview(Person rep, YearMonth month, LocalDate asOf, Known known) {
        var statement = calculator.statement(rep.id(), month, asOf, known);
        var plan = calculator.planOf(rep, asOf, known);
        var elements = new ArrayList<Element>();
        elements.add(Element.Fields.of(
                new Element.Field("预计提成", statement.money().toString()),
                new Element.Field("截至", ReceiptFields.day(asOf)),
                new Element.Field(
                        "依据",
                        plan.map(p -> "%s 第 %d 版".formatted(p.name(), p.version()))
                                .orElse("没有提成方案"))));
        if (statement.lines().isEmpty()) {
            elements.add(new Element.Text("这个月还没有计提成的签单或回款。"));
        } else {
            elements.add(new Element.Divider());
            statement.lines().forEach(line -> elements.add(new Element.Text(explain(line, statement))));
            open(statement).forEach(text -> elements.add(new Element.Text(text)));
        }
        elements.add(new Element.Text("这是预览，按现在记下的算。"));
        var why = "为什么 %s %d年%d月".formatted(rep.name(), month.getYear(), month.getMonthValue());
        var buttons = new ArrayList<>(List.of(Button.of("为什么", why)));
        open(statement).forEach(text -> {
            var what = text.substring(0, text.indexOf(' '));
            buttons.add(Button.of(what, why + " " + what));
        });
        buttons.add(Button.of("进度", "进度"));
        elements.add(new Element.Buttons(buttons));
        var title = "%s %d年%d月提成预览".formatted(rep.name(), month.getYear(), month.getMonthValue());
        return new PrivateCard(new Card(title, Card.Tone.INFO, elements), rep.id());
    }

    /** Whether the month pays nothing on a day, as it did on an earlier one of it, and no deal or money of the rep's moved since. */
    public boolean isNothingNew(Person rep, LocalDate before, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        return calculator.statement(rep.id(), month, day, known).total() == 0
                && calculator.statement(rep.id(), month, before, known).total() == 0
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
