package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an earlier version left reads as it did, though Monday and the end of the month come by once more. */
class TakenOverTests {
    /** What there was to send by the clock in the earlier version. */
    private static final Set<String> SENT_BEFORE =
            Set.of("morning-plan", "weekly-progress", "payout-preview", "overdue-approvals");

    private static final Pattern RECEIPT = Pattern.compile("#\\d+");
    private static final Pattern FULL = Pattern.compile("¥([\\d,]+(?:\\.\\d+)?)(?!\\d*万)");
    /** Behind what a line of pay is reckoned on stood the plan's own sums. */
    private static final Pattern RATES = Pattern.compile(" × .*");
    /** What was paid in time and given back since was late then, and is only owed now. */
    private static final Pattern GIVEN_BACK = Pattern.compile("逾期 (?:#403 )?¥10,000.*|第 1 期 ¥10,000.*");

    private static final Pattern SHORT = Pattern.compile("([\\d.]+)万");

    @TempDir
    static Path home;

    private static EarlierCompany company;
    private static Map<String, Long> facts;
    private static ChildBot bot;
    private static Door door;
    private static JsonNode sentAgain;

    @BeforeAll
    static void start() {
        company = EarlierCompany.in(home, EarlierCompany.KILLED.minus(Duration.ofHours(9)));
        company.forgetPushesSince(EarlierCompany.KILLED.minus(Duration.ofHours(9)));
        facts = company.facts();
        bot = company.start(Map.of());
        door = bot.ready();
        sentAgain = door.jump(EarlierCompany.KILLED.toString()).at("/fired");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void whatWasSentOnMondayIsNotSentAgain() {
        assertThat(sentAgain.isArray()).isTrue();
        assertThat(sentAgain
                        .valueStream()
                        .filter(sent -> SENT_BEFORE.contains(sent.at("/push").asString())))
                .as(sentAgain.toString())
                .isEmpty();
    }

    @Test
    void everyKindOfFactIsThereAsOftenAsBefore() {
        assertThat(facts).hasSize(28);
        assertThat(company.facts()).containsAllEntriesOf(facts);
    }

    @Test
    void everyRecordReadsAsBefore() {
        var before = EarlierCompany.records();
        var known = before.stream().map(TakenOverTests::receipt).collect(Collectors.toSet());
        var today = door.get("/console/api/records", "as", "an")
                .body()
                .valueStream()
                .filter(record -> known.contains(receipt(record)))
                .toList();
        assertThat(today).hasSameSizeAs(before);
        assertSoftly(softly -> {
            for (var i = 0; i < before.size(); i++) {
                softly.assertThat(today.get(i).properties())
                        .containsAll(before.get(i).properties());
            }
        });
    }

    private static String receipt(JsonNode record) {
        return record.at("/receipt").asString();
    }

    /** How a card says it changes with its design; which records and sums it tells of does not. */
    @Test
    void everyAnswerTellsOfTheSameRecordsAndSums() {
        assertSoftly(softly -> EarlierCompany.answers().forEach((question, before) -> {
            var words = question.split(" ", 2);
            var today = said(door.says(words[0], words[1]));
            softly.assertThat(figures(today))
                    .as("%s%n%s", question, today)
                    .containsAll(figures(GIVEN_BACK
                            .matcher(RATES.matcher(before).replaceAll(""))
                            .replaceAll("")));
        }));
    }

    /** The numbers of records and the sums in a text; a sum of ten thousand and more to a thousand yuan, as short sums are. */
    private static Set<String> figures(String text) {
        var figures = new TreeSet<String>();
        RECEIPT.matcher(text).results().forEach(found -> figures.add(found.group()));
        FULL.matcher(text)
                .results()
                .forEach(found -> figures.add(sum(found.group(1).replace(",", ""), 0)));
        SHORT.matcher(text).results().forEach(found -> figures.add(sum(found.group(1), 4)));
        figures.remove("¥0");
        return figures;
    }

    private static String sum(String digits, int zeros) {
        var sum = new BigDecimal(digits).scaleByPowerOfTen(zeros);
        var rough = sum.compareTo(BigDecimal.valueOf(10_000)) < 0 ? sum : sum.setScale(-3, RoundingMode.HALF_UP);
        return "¥" + rough.stripTrailingZeros().toPlainString();
    }

    private static String said(Door.Answer answer) {
        return answer.at("/replies")
                .valueStream()
                .map(reply -> reply.at("/text").asString())
                .collect(Collectors.joining("\n"));
    }
}
