package io.drumbeat.dealing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.stage.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stage needs to be known of a deal: read from the line where it is said by name, else asked for with a form. */
public final class StageNeeds {
    /** Told only by name, as {@code worth:50万}: a day or sum without one means something else beside a stage. */
    static final Slot<String> WORTH = new Slot<>("worth", String.class, "商机金额");

    public static final Slot<String> CLOSES = new Slot<>("closes", String.class, "预计成交");

    private final @Nullable Money amount;
    private final @Nullable LocalDate expected;
    private final @Nullable String problem;

    private StageNeeds(@Nullable Money amount, @Nullable LocalDate expected, @Nullable String problem) {
        this.amount = amount;
        this.expected = expected;
        this.problem = problem;
    }

    public static StageNeeds in(Utterance said, LocalDate today) {
        var worth = said.get(WORTH).orElse(null);
        var closes = said.get(CLOSES).orElse(null);
        var amount = worth == null ? null : amount(worth);
        var expected = closes == null ? null : day(closes, today);
        var problem = worth != null && amount == null
                ? "金额“%s”看不懂；可以写 50万、3万5、500000".formatted(worth)
                : closes != null && expected == null
                        ? "“%s”不能作预计成交日；可以写今天以后的一天，如 2026-12-31、下周三".formatted(closes)
                        : null;
        return new StageNeeds(amount, expected, problem);
    }

    private static @Nullable Money amount(String said) {
        var text = Text.of(said);
        var found = text.length() == 0 ? null : Amounts.at(text, 0);
        var money = found == null || found.end() != text.length() ? null : found.money();
        return money != null && money.isPositive() ? money : null;
    }

    private static @Nullable LocalDate day(String said, LocalDate today) {
        var text = Text.of(said);
        var found = text.length() == 0 ? null : Dates.at(text, 0, today);
        if (found == null || found.end() != text.length()) {
            return null;
        }
        var days = found.day().readings(today, Direction.AHEAD);
        return days.size() == 1 && !days.getFirst().isBefore(today) ? days.getFirst() : null;
    }

    @Nullable
    Money amountOr(@Nullable Money before) {
        return amount == null ? before : amount;
    }

    Optional<LocalDate> expected() {
        return Optional.ofNullable(expected);
    }

    /** The fact that keeps what was said, if anything was. */
    Optional<Fact> fact(String customer, String deal) {
        return amount == null && expected == null
                ? Optional.empty()
                : Optional.of(new DealFact.DealEstimated(customer, deal, amount, expected));
    }

    /**
     * What to ask before a deal may come to a stage, or nothing if all is known.
     *
     * @param worth what the deal is worth as far as it is known already
     * @param closes when it may close as far as it is known already
     * @param words the line that the form says again
     */
    public Optional<Card> question(Stage stage, @Nullable Money worth, @Nullable LocalDate closes, String words) {
        if (problem == null && lacking(stage, worth, closes).isEmpty()) {
            return Optional.empty();
        }
        var asked = problem == null ? lacking(stage, worth, closes) : stage.needs();
        var inputs = asked.stream().map(this::input).toList();
        var labels = String.join("、", inputs.stream().map(Input::label).toList());
        var title = problem == null ? "到“%s”还缺：%s".formatted(stage.name(), labels) : problem;
        var form = new Form(problem == null ? words + given() : words, "提交", inputs);
        return Optional.of(inputs.isEmpty() ? Card.warn(title) : Card.info(title, form));
    }

    private List<Stage.Need> lacking(Stage stage, @Nullable Money worth, @Nullable LocalDate closes) {
        return stage.needs().stream()
                .filter(need -> switch (need) {
                    case AMOUNT -> worth == null && amount == null;
                    case EXPECTED -> closes == null && expected == null;
                })
                .toList();
    }

    private Input input(Stage.Need need) {
        return switch (need) {
            case AMOUNT -> new Input(WORTH.name(), "金额", Input.Kind.AMOUNT, true, "", List.of());
            case EXPECTED -> new Input(CLOSES.name(), CLOSES.label(), Input.Kind.DATE, true, "", List.of());
        };
    }

    private String given() {
        return (amount == null ? "" : " %s:%s".formatted(WORTH.name(), amount))
                + (expected == null ? "" : " %s:%s".formatted(CLOSES.name(), expected));
    }

    /** A line said again, with the day, the contact, the next step and the remark that stood in it. */
    public static String again(String words, Utterance said) {
        return words
                + said.get(Slot.DATE).map(" 日期:%s"::formatted).orElse("")
                + said.get(Slot.CONTACT).map(" 联系人:%s"::formatted).orElse("")
                + said.get(Slot.NEXT)
                        .map(next -> " 下一步:%s %s".formatted(next.date(), next.what()))
                        .orElse("")
                + said.get(Slot.NOTE).map(" 备注:%s"::formatted).orElse("");
    }
}
