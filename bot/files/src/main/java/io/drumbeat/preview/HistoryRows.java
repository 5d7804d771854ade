package io.drumbeat.preview;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.register.DealsOnFile;
import io.drumbeat.register.Register;
import io.drumbeat.stage.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of what happened: visits, calls, quotes, wins, cash, each in the name of whoever did it. */
record HistoryRows(Listing listing, Register register, DealsOnFile onFile) implements Weigher.Weighing {
    /** A row, read. */
    private record Read(Row row, Values values, Person owner, LocalDate date, Register.Whom whom, Action action) {
        String customer() {
            return whom.id();
        }
    }

    @Override
    public Verdict weigh(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        var said = values.needed(Column.ACTION, 30);
        var action = action(values);
        var date = day(values);
        var owner = colleagues.owner(values.needed(Column.OWNER, 60));
        var whom = register.of(row, listing.customerId(row), colleagues, known);
        // also where what was done takes none: a day that nobody can read would be lost
        next(values);
        var read = new Read(row, values, owner, date, whom, action);
        if (isThere(read, main(read, "", known), known)) {
            return new Verdict.Same(row.number(), "%s %s %s 已经记过".formatted(date, said, whom.name()));
        }
        var facts = new ArrayList<>(whom.introducing());
        var deal = deal(read, facts, known);
        facts.add(main(read, deal == null ? null : deal.id(), known));
        var what = what(read);
        var told = listing.told(row, owner.id(), date, facts);
        var asking = listing.asking(row, told, what, known);
        if (asking.isPresent()) {
            return asking.get();
        }
        register.came(whom);
        if (deal != null) {
            onFile.now(deal, values.digits(Column.DEAL_KEY), known);
        }
        return new Verdict.New(row.number(), what, List.of(told));
    }

    private static String what(Read read) {
        return "%s %s %s %s%s%s"
                .formatted(
                        read.date(),
                        read.owner().name(),
                        read.values().needed(Column.ACTION, 30),
                        read.whom().name(),
                        read.action().hasAmount() ? " " + read.values().neededAmount() : "",
                        read.whom().introducing().isEmpty() ? "" : "（新客户）");
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        return List.of(
                () -> action(values),
                () -> day(values),
                () -> colleagues.owner(values.needed(Column.OWNER, 60)),
                () -> values.needed(Column.CUSTOMER, 100),
                () -> action(values).hasAmount() ? values.neededAmount() : values.amount(),
                values::isNewCustomer,
                () -> values.digits(Column.DEAL_KEY),
                () -> next(values));
    }

    private static Action action(Values values) {
        var said = values.needed(Column.ACTION, 30);
        return Action.called(said)
                .orElseThrow(() -> new Wrong(Column.ACTION, said, "应是 拜访、电话、演示、跟进、线索、报价、签单、丢单、回款 或 退款"));
    }

    private static LocalDate day(Values values) {
        return values.past(Column.DATE).orElseThrow(() -> new Wrong(Column.DATE, "", "这一列不能空"));
    }

    private Fact main(Read read, @Nullable String deal, Known known) {
        var values = read.values();
        var customer = read.customer();
        var contact = values.optional(Column.CONTACT, 60);
        var note = values.optional(Column.NOTE, 2000);
        return switch (read.action()) {
            case VISIT, CALL, DEMO, FOLLOWUP ->
                new ActivityFact.ActivityLogged(
                        Activity.valueOf(read.action().name()), customer, contact, note, next(values));
            case LEAD ->
                new DealFact.LeadFound(customer, values.optional(Column.SOURCE, 60), contact, note, next(values));
            case QUOTE ->
                new QuoteFact.QuoteGiven(
                        customer, String.valueOf(deal), values.neededAmount(), contact, note, next(values));
            case WON ->
                new DealFact.DealWon(
                        customer,
                        String.valueOf(deal),
                        values.neededAmount(),
                        values.optional(Column.PRODUCT, 100),
                        values.isNewCustomer().orElseGet(() -> !onFile.hasWon(customer, known)),
                        contact,
                        note);
            case LOST -> new DealFact.DealLost(customer, String.valueOf(deal), reason(values, note), contact);
            case COLLECTED -> cash(read, deal, known);
            case REFUND -> new CashFact.RefundGiven(customer, deal, values.neededAmount(), contact, note, null);
        };
    }

    private Fact cash(Read read, @Nullable String deal, Known known) {
        var amount = read.values().neededAmount();
        var contact = read.values().optional(Column.CONTACT, 60);
        var note = read.values().optional(Column.NOTE, 2000);
        return counts(known)
                ? new CashFact.CashCollected(read.customer(), deal, amount, contact, note)
                : new CashFact.CashReported(read.customer(), deal, amount, contact, note);
    }

    /** Where finance confirms, nobody else's list says that money is there, but for who sets the company up. */
    private boolean counts(Known known) {
        return listing.importer().role() == Role.ADMIN
                || !MoneyRules.cash(listing.today(), known).confirms();
    }

    private static String reason(Values values, @Nullable String note) {
        var reason = values.optional(Column.REASON, 200);
        return reason != null ? reason : note != null ? note : "记录里没有写原因";
    }

    /** The deal that a row is about, as the row leaves it; opens one where a quote or a win has none. */
    private DealsOnFile.@Nullable Seen deal(Read read, List<Fact> facts, Known known) {
        return switch (read.action()) {
            case VISIT, CALL, DEMO, FOLLOWUP, LEAD -> null;
            case QUOTE -> open(read, facts, known);
            case WON -> open(read, facts, known).at(Stage.Kind.WON);
            case LOST -> open(read, facts, known).at(Stage.Kind.LOST);
            case COLLECTED, REFUND ->
                named(read, known)
                        .or(() -> onFile.only(read.customer(), kind -> kind == Stage.Kind.WON, known))
                        .orElse(null);
        };
    }

    private static Fact.@Nullable NextStep next(Values values) {
        var what = values.optional(Column.NEXT, 200);
        return values.day(Column.NEXT_DATE)
                .map(date -> new Fact.NextStep(date, what == null ? "跟进" : what))
                .orElse(null);
    }

    private DealsOnFile.Seen open(Read read, List<Fact> facts, Known known) {
        return named(read, known)
                .or(() -> onFile.only(read.customer(), kind -> kind == Stage.Kind.OPEN, known))
                .orElseGet(() -> {
                    var id = listing.dealId(read.row());
                    var amount = read.values().amount().orElse(null);
                    facts.add(new DealFact.DealOpened(read.customer(), id, amount, null));
                    var key = read.values().digits(Column.DEAL_KEY);
                    if (key != null) {
                        facts.add(new DealFact.DealListed(read.customer(), id, key));
                    }
                    var name = "第 %d 行".formatted(read.row().number());
                    return new DealsOnFile.Seen(id, read.customer(), name, Stage.Kind.OPEN, null);
                });
    }

    private Optional<DealsOnFile.Seen> named(Read read, Known known) {
        var key = read.values().digits(Column.DEAL_KEY);
        var found = key == null ? Optional.<DealsOnFile.Seen>empty() : onFile.called(key, read.customer(), known);
        found.filter(deal -> !deal.customer().equals(read.customer())).ifPresent(_ -> {
            throw new Wrong(Column.DEAL_KEY, String.valueOf(key), "这个编号是另一家客户的商机");
        });
        return found;
    }

    /** The same, told before this file came; as often as the file says it is as often as it is there. */
    private boolean isThere(Read read, Fact main, Known known) {
        return known.ledger().of(read.owner().id(), read.date(), read.date()).stream()
                        .filter(entry -> !Told.from(listing.batch(), entry))
                        .filter(entry -> same(entry.fact(), main))
                        .count()
                > read.row().before();
    }

    /** Which deal it went to is not part of what the row says. */
    private static boolean same(Fact one, Fact other) {
        return switch (one) {
            case QuoteFact.QuoteGiven(var customer, var _, var amount, var _, var _, var _) ->
                other instanceof QuoteFact.QuoteGiven quote
                        && quote.customer().equals(customer)
                        && quote.amount().equals(amount);
            case DealFact.DealWon(var customer, var _, var amount, var _, var _, var _, var _) ->
                other instanceof DealFact.DealWon won
                        && won.customer().equals(customer)
                        && won.amount().equals(amount);
            case DealFact.DealLost(var customer, var _, var _, var _) ->
                other instanceof DealFact.DealLost lost && lost.customer().equals(customer);
            case CashFact.CashCollected(var customer, var _, var amount, var _, var _) ->
                isCash(customer, amount, other);
            case CashFact.CashReported(var customer, var _, var amount, var _, var _) ->
                isCash(customer, amount, other);
            case CashFact.RefundGiven(var customer, var _, var amount, var _, var _, var _) ->
                other instanceof CashFact.RefundGiven refund
                        && refund.customer().equals(customer)
                        && refund.amount().equals(amount);
            default -> one.equals(other);
        };
    }

    /** Whether it counts by now is no part of it either. */
    private static boolean isCash(String customer, Money amount, Fact other) {
        return switch (other) {
            case CashFact.CashCollected in ->
                in.customer().equals(customer) && in.amount().equals(amount);
            case CashFact.CashReported in ->
                in.customer().equals(customer) && in.amount().equals(amount);
            default -> false;
        };
    }
}
