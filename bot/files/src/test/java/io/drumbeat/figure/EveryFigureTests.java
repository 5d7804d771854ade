package io.drumbeat.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.measure.Measure;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.repetition.Repetition;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After any history, whatever any two look-ups say of one person's month is the same: every command, in every way it is asked. */
class EveryFigureTests {
    private static final Map<String, List<String>> REPS = Map.of("小美", List.of("华为", "中兴"), "王五", List.of("华润", "美的"));
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final Rehearsal chat = new Rehearsal();

    static IntStream histories() {
        return IntStream.range(0, Repetition.of(4, 40));
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("histories")
    void everyLookUpSaysTheSameOfAMonth(int seed) {
        var random = new Random(seed);
        var days = 3 + random.nextInt(24);
        for (var day = 0; day <= days; day++) {
            chat.at(FIRST.plusDays(day).toString(), 10);
            IntStream.range(0, random.nextInt(4)).forEach(_ -> something(random));
        }
        var softly = new SoftAssertions();
        REPS.keySet().stream().sorted().forEach(rep -> agree(rep, softly));
        softly.assertAll();
    }

    private void something(Random random) {
        var rep = random.nextBoolean() ? "小美" : "王五";
        var customer = REPS.get(rep).get(random.nextInt(2));
        var other = rep.equals("小美") ? "王五" : "小美";
        switch (random.nextInt(11)) {
            case 9 -> chat.says(rep, "签单 %s %d万 老客 新单 和%s平分".formatted(customer, 1 + random.nextInt(30), other));
            case 10 -> List.of("批准", "驳回 不是我的").forEach(said -> answered(other, said, random));
            case 0, 1 -> chat.says(rep, "签单 %s %d万 老客 新单".formatted(customer, 1 + random.nextInt(30)));
            case 2 -> chat.says(rep, "回款 %s %d".formatted(customer, 100 + random.nextInt(90_000)));
            case 3 -> chat.says(rep, "报价 %s %d万".formatted(customer, 1 + random.nextInt(9)));
            case 4 -> chat.says(rep, "电话 " + customer);
            case 5 -> chat.says(rep, "昨天 拜访 " + customer);
            case 6 -> chat.says(rep, "确认撤销 #" + (2 + random.nextInt(20)));
            case 7 -> chat.says(rep, "退款 %s %d".formatted(customer, 1 + random.nextInt(900)));
            default -> chat.says(rep, "拜访 " + customer);
        }
    }

    /** Says something to whatever share waits for them; mostly there is one at most. */
    private void answered(String who, String said, Random random) {
        var number = 2 + random.nextInt(20);
        var words = said.split(" ");
        chat.says(who, "%s #%d%s".formatted(words[0], number, words.length > 1 ? " " + words[1] : ""));
    }

    private void agree(String rep, SoftAssertions softly) {
        var shown = new EnumMap<Measure, Map<String, TreeSet<String>>>(Measure.class);
        for (var usage : chat.part(Commands.class).usages()) {
            if (usage.is(Trait.LOOKS)) {
                lines(usage, rep).forEach((line, who) -> cards(who, line)
                        .filter(card -> isOfTheMonth(card, rep))
                        .flatMap(card -> Figures.of(card, rep, who.equals(rep) || line.contains(rep)).stream())
                        .forEach(figure -> shown.computeIfAbsent(figure.measure(), _ -> new TreeMap<>())
                                .computeIfAbsent(figure.value(), _ -> new TreeSet<>())
                                .add(who + ": " + line)));
            }
        }
        shown.forEach((measure, values) ->
                softly.assertThat(values).as("%s of %s", measure.label(), rep).hasSize(1));
        assertThat(shown.getOrDefault(Measure.REVENUE, Map.of()).values().stream()
                        .mapToInt(TreeSet::size)
                        .sum())
                .as("cards that say what %s signed", rep)
                .isGreaterThan(5);
    }

    private static Map<String, String> lines(Usage usage, String rep) {
        var verb = usage.verbs().getFirst();
        // the same words twice would be one key
        return Map.of(verb + " 本月", rep, "%s %s 本月".formatted(verb, rep), "老雷", verb + " 本月 ", "老雷");
    }

    private Stream<Card> cards(String who, String line) {
        return chat.says(who, line).outcome().replies().stream().flatMap(said -> Stream.ofNullable(said.card()));
    }

    /** It is about this person's month, or has a row of theirs in it. */
    private static boolean isOfTheMonth(Card card, String rep) {
        var says = Stream.concat(
                        Stream.of(card.title()),
                        card.elements().stream()
                                .flatMap(element ->
                                        element instanceof Element.Text(var text) ? Stream.of(text) : Stream.empty()))
                .toList();
        var months = says.stream().anyMatch(text -> text.contains("本月") || text.contains("2026年11月"));
        var theirs = card.title().contains(rep) || !card.title().contains(" 的");
        return months && theirs && !card.title().contains("–");
    }
}
