package io.drumbeat.profile;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Table;
import io.drumbeat.card.Element.Text;
import io.drumbeat.chat.Chat;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the card of one customer. */
@Component
public final class CustomerCards {
    private static final int ACTIVITIES_SHOWN = 5;
    private static final int CHANGES_SHOWN = 3;
    private final Grading grading = new Grading(Grading.Rules.USUAL);
    private final Tally tally;

    CustomerCards(Tally tally) {
        this.tally = tally;
    }

    /** The topic of a customer's card of a day, whoever reads it. */
    public static String topic(String customer, LocalDate day) {
        return "customer/%s/%s".formatted(customer, day);
    }

    /** The card as the reader of this chat sees it now, drawn again. */
    public Card again(String customer, Chat chat, LocalDate today, Known known) {
        var reader = chat instanceof Chat.Direct(var person)
                ? known.people().withId(person).orElse(null)
                : null;
        var now = known.the(Customers.class).withId(customer).orElse(null);
        return reader == null || now == null
                ? Card.info("客户 %s 没有别的记录了".formatted(known.the(Customers.class).nameOf(customer)))
                : of(now, reader, today, known);
    }

    Card of(Customer customer, Person reader, LocalDate today, Known known) {
        if (!new Visibility(reader, today, known).maySee(customer)) {
            return OwnWorkCard.of(customer, reader, today, known);
        }
        var deals = known.the(Deals.class);
        var open = deals.openOf(customer.id()).stream()
                .filter(deal -> sees(reader, customer, deal, today, known))
                .toList();
        var history = new GradeHistory(grading, customer.id(), known);
        var grade = history.on(today);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Fields(fields(customer, reader, today, known)));
        elements.add(new Text("评级依据：\n· "
                + String.join(
                        "\n· ",
                        grade.reasons().stream().map(Grade.Points::toString).toList())));
        elements.addAll(changes(history.upTo(today)));
        elements.addAll(deals(open, deals.openOf(customer.id()).size() - open.size(), today, known));
        elements.addAll(steps(OpenSteps.openWith(customer.id(), today, known), reader, today, known));
        var about = known.ledger().about(customer.id());
        elements.addAll(activities(about, known));
        elements.addAll(
                Remarked.all(about, entry -> seesWorkOf(entry.person(), reader, customer, today, known), known));
        if (reader.role().meetsCustomers()) {
            elements.add(new Element.Buttons(buttons(customer, open, known)));
        }
        return new Card(
                "%s · %s 级（%d 分）".formatted(customer.name(), grade.letter(), grade.points()), Card.Tone.INFO, elements);
    }

    /** @param others how many more deals the reader may not see */
    private List<Element> deals(List<Deal> open, int others, LocalDate today, Known known) {
        var elements = new ArrayList<Element>();
        if (!open.isEmpty()) {
            elements.add(new Table(
                    List.of("商机", "阶段", "金额", "在此阶段"),
                    open.stream().map(deal -> row(deal, today, known)).toList()));
        }
        if (others > 0) {
            elements.add(new Text("另有 %d 个进行中的商机是同事的。".formatted(others)));
        }
        return elements;
    }

    /** Whoever the customer belongs to sees all its deals, others those of the people whose work they see. */
    private static boolean sees(Person reader, Customer customer, Deal deal, LocalDate today, Known known) {
        return seesWorkOf(deal.ownerOn(today), reader, customer, today, known);
    }

    private static boolean seesWorkOf(String person, Person reader, Customer customer, LocalDate today, Known known) {
        return reader.id().equals(customer.ownerOn(today))
                || customer.joined().contains(reader.id())
                || known.people().on(today).maySee(reader, person);
    }

    private static List<Element> changes(List<GradeHistory.Change> changes) {
        return changes.isEmpty()
                ? List.of()
                : List.of(new Text("评级变化：\n· "
                        + String.join(
                                "\n· ",
                                changes.stream()
                                        .limit(CHANGES_SHOWN)
                                        .map(GradeHistory.Change::toString)
                                        .toList())));
    }

    private static List<Field> fields(Customer customer, Person reader, LocalDate today, Known known) {
        var fields = new ArrayList<Field>();
        var owner = customer.ownerOn(today);
        fields.add(new Field("负责人", owner == null ? "还没有人跟" : nameOf(owner, known)));
        if (!customer.contacts().isEmpty()) {
            fields.add(new Field("联系人", String.join("、", customer.contacts())));
        }
        var entries = known.ledger().about(customer.id());
        entries.stream()
                .filter(entry -> entry.fact() instanceof CustomerFact.CustomerRated
                        || entry.fact() instanceof CustomerFact.RatingGiven)
                .reduce((_, later) -> later)
                .ifPresent(entry -> fields.add(new Field("满意度", rated(entry, owner, known))));
        var owed = Receivables.of(customer.id(), known).stream()
                .filter(one -> sees(reader, customer, one.deal(), today, known))
                .toList();
        fields.addAll(OwedFields.of(owed, today));
        fields.addAll(CashFields.of(
                Cashbook.of(customer.id(), known),
                cash -> seesWorkOf(cash.told().person(), reader, customer, today, known)));
        return fields;
    }

    /** Whoever it is not, it is said whose opinion it is. */
    private static String rated(Entry entry, @Nullable String owner, Known known) {
        if (entry.fact() instanceof CustomerFact.RatingGiven given) {
            return "%d / 5（客户打的，%s）".formatted(given.score(), ReceiptFields.day(entry.date()));
        }
        var score = ((CustomerFact.CustomerRated) entry.fact()).score();
        var who = entry.person().equals(owner) ? "" : nameOf(entry.person(), known) + " ";
        return "%d / 5（%s自评，%s）".formatted(score, who, ReceiptFields.day(entry.date()));
    }

    private List<String> row(Deal deal, LocalDate today, Known known) {
        var amount = deal.amount();
        return List.of(
                "#" + deal.number(),
                known.the(Deals.class).stages().get(deal.stage()).name(),
                amount == null ? "未知" : amount.toString(),
                tally.calendar(known).countIn(deal.stageSince().plusDays(1), today) + " 个工作日");
    }

    static List<Element> steps(List<Step> open, Person reader, LocalDate today, Known known) {
        var lines = new StepLines(reader, today, known).atCustomer(open);
        return lines.isEmpty() ? List.of(new Text("还没有约好的下一步。")) : lines;
    }

    /** @param about what may be seen of what was told of a customer, oldest first */
    static List<Element> activities(List<Entry> about, Known known) {
        var rows = about.reversed().stream()
                .filter(entry -> entry.fact() instanceof ActivityFact.ActivityLogged)
                .sorted((a, b) -> b.date().compareTo(a.date()))
                .limit(ACTIVITIES_SHOWN)
                .map(entry -> {
                    var activity = (ActivityFact.ActivityLogged) entry.fact();
                    var note = activity.note();
                    return List.of(
                            entry.date().toString(),
                            nameOf(entry.person(), known),
                            called(activity.activity()),
                            note == null ? "" : note);
                })
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Table(List.of("日期", "谁", "做了什么", "备注"), rows));
    }

    private static String called(ActivityFact.Activity activity) {
        return switch (activity) {
            case VISIT -> Measure.VISITS.label();
            case CALL -> Measure.CALLS.label();
            case DEMO -> Measure.DEMOS.label();
            case FOLLOWUP -> Measure.FOLLOWUPS.label();
        };
    }

    static List<Button> buttons(Customer customer, List<Deal> open, Known known) {
        var twins = known.the(Customers.class).named(customer.name()).size() > 1;
        var name = twins ? customer.name() + "@" + customer.id() : customer.name();
        var buttons = new ArrayList<Button>();
        buttons.add(Button.primary("拜访", "拜访 " + name));
        buttons.add(Button.of("报价", "报价 " + name));
        buttons.add(open.isEmpty() ? Button.of("开商机", "商机 " + name) : Button.of("推进", "推进 " + name));
        return buttons;
    }

    private static String nameOf(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }
}
