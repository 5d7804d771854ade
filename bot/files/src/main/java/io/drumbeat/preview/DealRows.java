package io.drumbeat.preview;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.register.DealsOnFile;
import io.drumbeat.register.Register;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of deals: opened, at their stage, or changed since the last list. */
record DealRows(Listing listing, Register register, DealsOnFile onFile) implements Weigher.Weighing {
    /** A row, read. */
    private record Read(
            Row row,
            Values values,
            Person owner,
            Register.Whom whom,
            @Nullable String key,
            Optional<Money> amount,
            @Nullable Stage stage,
            @Nullable LocalDate expected) {}

    @Override
    public Verdict weigh(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        var owner = colleagues.owner(values.needed(Column.OWNER, 60));
        var whom = register.of(row, listing.customerId(row), colleagues, known);
        var stages = known.the(Deals.class).stages();
        var stage = row.get(Column.STAGE).map(said -> stage(said, stages)).orElse(null);
        var key = values.digits(Column.DEAL_KEY);
        var expected = values.day(Column.EXPECTED).orElse(null);
        var read = new Read(row, values, owner, whom, key, values.amount(), stage, expected);
        var there = key == null ? Optional.<DealsOnFile.Seen>empty() : onFile.called(key, whom.id(), known);
        var verdict = there.isPresent() ? again(read, there.get(), known) : opened(read, known);
        register.came(whom);
        return verdict;
    }

    @Override
    public List<Supplier<?>> cells(Row row, Known known) {
        var values = new Values(row, listing.today());
        var colleagues = listing.colleagues(known);
        var stages = known.the(Deals.class).stages();
        return List.of(
                () -> colleagues.owner(values.needed(Column.OWNER, 60)),
                () -> values.needed(Column.CUSTOMER, 100),
                () -> row.get(Column.STAGE).map(said -> stage(said, stages)),
                values::amount,
                () -> values.day(Column.EXPECTED),
                () -> values.past(Column.DATE),
                () -> values.past(Column.CLOSED),
                values::isNewCustomer,
                () -> values.digits(Column.DEAL_KEY));
    }

    private static Stage stage(String said, Stages stages) {
        var name = Text.folded(said);
        return stages.all().stream()
                .filter(stage -> name.equals(stage.id())
                        || stage.names().stream().anyMatch(it -> Text.folded(it).equals(name)))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        Column.STAGE,
                        said,
                        "没有这个阶段；可用 " + stages.all().stream().map(Stage::name).collect(Collectors.joining("、"))));
    }

    private Verdict opened(Read read, Known known) {
        var stage = read.stage() == null ? known.the(Deals.class).stages().first() : read.stage();
        var date = read.values().past(Column.DATE);
        if (read.key() == null && isThere(read, date, known)) {
            return new Verdict.Same(
                    read.row().number(), "%s 已经有一样的商机".formatted(read.whom().name()));
        }
        var id = listing.dealId(read.row());
        var told = told(read, id, stage, known);
        var what = "新商机 %s%s（%s%s）"
                .formatted(
                        read.whom().name(),
                        read.amount().map(money -> " " + money).orElse(""),
                        stage.name(),
                        read.whom().introducing().isEmpty() ? "" : "，新客户");
        return listing.asking(read.row(), told.getLast(), what, known).orElseGet(() -> {
            var name = read.key() == null ? "第 %d 行".formatted(read.row().number()) : read.key();
            onFile.now(new DealsOnFile.Seen(id, read.whom().id(), name, stage.kind(), null), read.key(), known);
            return new Verdict.New(read.row().number(), what, told);
        });
    }

    /** The deal opened, and brought to its stage. */
    private List<Told> told(Read read, String id, Stage stage, Known known) {
        var facts = new ArrayList<>(read.whom().introducing());
        facts.add(new DealFact.DealOpened(read.whom().id(), id, read.amount().orElse(null), read.expected()));
        if (read.key() != null) {
            facts.add(new DealFact.DealListed(read.whom().id(), id, read.key()));
        }
        var date = read.values().past(Column.DATE);
        var closed = read.values().past(Column.CLOSED);
        if (stage.kind() == Stage.Kind.OPEN) {
            if (!stage.id().equals(known.the(Deals.class).stages().first().id())) {
                facts.add(new DealFact.StageMoved(read.whom().id(), id, stage.id()));
            }
            return List.of(tell(read, date.orElse(listing.today()), facts));
        }
        var end = closed.or(() -> date)
                .orElseThrow(() -> new Wrong(Column.CLOSED, "", "到了“%s”的商机要有成交或丢单日期".formatted(stage.name())));
        var on = date.orElse(end);
        if (end.isBefore(on)) {
            throw new Wrong(Column.CLOSED, read.row().text(Column.CLOSED), "早于开始的日期 " + on);
        }
        var last = reaching(read, id, stage, known);
        if (end.equals(on)) {
            facts.add(last);
            return List.of(tell(read, on, facts));
        }
        return List.of(tell(read, on, facts), tell(read, end, List.of(last)));
    }

    /** A list without keys, dropped again, brings nothing twice. */
    private boolean isThere(Read read, Optional<LocalDate> date, Known known) {
        return known.the(Deals.class).of(read.whom().id()).stream()
                        .filter(deal -> !deal.id().startsWith("d" + listing.batch() + "-"))
                        .filter(deal -> deal.ownerOn(listing.today())
                                        .equals(read.owner().id())
                                && Objects.equals(deal.amount(), read.amount().orElse(null))
                                && Objects.equals(deal.expectedClose(), read.expected())
                                && date.map(deal.openedOn()::equals).orElse(true))
                        .count()
                > read.row().before();
    }

    private Verdict again(Read read, DealsOnFile.Seen seen, Known known) {
        var deal = theirs(read, seen, known);
        var facts = new ArrayList<>(read.whom().introducing());
        var changed = new ArrayList<>(estimated(read, deal, facts));
        var stage = read.stage();
        var on = listing.today();
        if (stage != null && !stage.id().equals(deal.stage())) {
            var before = known.the(Deals.class).stages().get(deal.stage());
            changed.add("阶段 %s → %s".formatted(before.name(), stage.name()));
            facts.add(reaching(read, deal.id(), stage, known));
            on = read.values().past(Column.CLOSED).orElse(on);
        }
        if (facts.isEmpty()) {
            return new Verdict.Same(read.row().number(), "商机 %s 没有变".formatted(seen.name()));
        }
        var told = tell(read, on, facts);
        var what = "商机 %s %s：%s".formatted(seen.name(), read.whom().name(), String.join("，", changed));
        return listing.asking(read.row(), told, what, known).orElseGet(() -> {
            if (stage != null) {
                onFile.now(seen.at(stage.kind()), read.key(), known);
            }
            return new Verdict.Changes(read.row().number(), what, List.of(told));
        });
    }

    /** The deal that a key names, if whoever drops the file may change it. */
    private Deal theirs(Read read, DealsOnFile.Seen seen, Known known) {
        var key = String.valueOf(read.key());
        if (!seen.customer().equals(read.whom().id())) {
            throw new Wrong(Column.DEAL_KEY, key, "这个编号是另一家客户的商机");
        }
        var deal = seen.book();
        if (deal == null) {
            throw new Wrong(Column.DEAL_KEY, key, "这个编号在文件里已经写过了；一个商机只写一行");
        }
        if (!listing.colleagues(known).mayTouch(deal.ownerOn(listing.today()))) {
            throw new Wrong(Column.DEAL_KEY, key, "这个商机不归你管");
        }
        return deal;
    }

    /** What is estimated otherwise than before, in words; the fact of it is added. */
    private static List<String> estimated(Read read, Deal deal, List<Fact> facts) {
        var amount = read.amount().filter(money -> !money.equals(deal.amount())).orElse(null);
        var expected = Objects.equals(read.expected(), deal.expectedClose()) ? null : read.expected();
        var changed = new ArrayList<String>();
        if (amount != null) {
            changed.add("金额 %s → %s".formatted(deal.amount() == null ? "无" : deal.amount(), amount));
        }
        if (expected != null) {
            changed.add("预计 %s → %s".formatted(deal.expectedClose() == null ? "无" : deal.expectedClose(), expected));
        }
        if (!changed.isEmpty()) {
            facts.add(new DealFact.DealEstimated(deal.customer(), deal.id(), amount, expected));
        }
        return changed;
    }

    private Fact reaching(Read read, String deal, Stage stage, Known known) {
        var customer = read.whom().id();
        return switch (stage.kind()) {
            case OPEN -> new DealFact.StageMoved(customer, deal, stage.id());
            case WON ->
                new DealFact.DealWon(
                        customer,
                        deal,
                        read.values().neededAmount(),
                        read.values().optional(Column.PRODUCT, 100),
                        read.values().isNewCustomer().orElseGet(() -> !onFile.hasWon(customer, known)));
            case LOST ->
                new DealFact.DealLost(
                        customer,
                        deal,
                        Optional.ofNullable(read.values().optional(Column.REASON, 200))
                                .orElse("名单里没有写原因"));
        };
    }

    private Told tell(Read read, LocalDate date, List<Fact> facts) {
        return listing.told(read.row(), read.owner().id(), date, facts);
    }
}
