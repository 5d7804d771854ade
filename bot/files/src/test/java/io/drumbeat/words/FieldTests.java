package io.drumbeat.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people of the sample company type and dictate, understood by all commands there are: {@code utterances-field*.txt},
 * {@code utterances-heard*.txt}. */
class FieldTests {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 17, 30);
    private static final FieldTeam TEAM = new FieldTeam(LocalDate.from(NOW));
    private static final Set<String> ANEW =
            heardAnew().stream().map(row -> row.who() + row.said()).collect(Collectors.toSet());

    record Row(String who, String said, String meaning) {
        @Override
        public String toString() {
            return said;
        }
    }

    static List<Row> understood() {
        return rows("/utterances-field.txt", "/utterances-heard.txt");
    }

    static List<Row> refused() {
        return rows("/utterances-field-refused.txt", "/utterances-heard-refused.txt");
    }

    /** What the rules ask about, and the whole bot hears. */
    static List<Row> heardAnew() {
        return rows("/utterances-anew.txt");
    }

    private static boolean isHeardAnew(Row row) {
        return ANEW.contains(row.who() + row.said());
    }

    /** {@code @as lei} says who speaks from here on. */
    private static List<Row> rows(String... files) {
        var rows = new ArrayList<Row>();
        var who = "mei";
        for (var line : Stream.of(files).flatMap(file -> text(file).lines()).toList()) {
            if (line.startsWith("@as ")) {
                who = line.substring(4).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" => ", 2);
                rows.add(new Row(who, parts[0].strip(), parts[1].strip()));
            }
        }
        return rows;
    }

    private static String text(String file) {
        try (var in = FieldTests.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("understood")
    void everyLineMeansWhatTheTableSays(Row row) {
        assertThat(TEAM.means(row.who(), NOW, row.said())).isEqualTo(row.meaning());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatDidNotHappenOrIsNotClearIsAskedAndNeverRecorded(Row row) {
        assertThat(TEAM.means(row.who(), NOW, row.said()))
                .startsWith("? ")
                .contains(row.meaning().substring(2));
        assertThat(TEAM.records(row.who(), NOW, row.said())).isEqualTo(isHeardAnew(row));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void whatIsCertainIsHeardSoByTheWholeBot(Row row) {
        assumeFalse(isHeardAnew(row));
        assertThat(TEAM.heard(row.who(), NOW, row.said())).isEqualTo(row.meaning());
    }

    @ParameterizedTest
    @MethodSource("heardAnew")
    void ordinarySpeechIsHeardByTheWholeBot(Row row) {
        assertThat(TEAM.heard(row.who(), NOW, row.said()))
                .isEqualTo(row.meaning().replace(" // ", "\n"));
    }
}
