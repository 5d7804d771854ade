package io.drumbeat.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what people say and what it means; {@code utterances*.txt} explain themselves. */
class UtterancesTests {
    record Row(LocalDateTime now, String said, String meaning) {
        @Override
        public String toString() {
            return said;
        }
    }

    static List<Row> rows() {
        return Stream.of("", "-more", "-names", "-money", "-days")
                .flatMap(part -> rows("/utterances" + part + ".txt").stream())
                .toList();
    }

    private static List<Row> rows(String file) {
        var rows = new ArrayList<Row>();
        var now = LocalDateTime.of(2026, 11, 22, 15, 0);
        for (var line : lines(file).toList()) {
            if (line.startsWith("@2")) {
                now = LocalDateTime.parse(line.substring(1).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" => ", 2);
                rows.add(new Row(now, parts[0].strip(), parts[1].strip()));
            }
        }
        return rows;
    }

    private static Stream<String> lines(String file) {
        try (var in = UtterancesTests.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyLineMeansWhatTheTableSays(Row row) {
        var meaning = new Spoken().at(row.now()).means(row.said());
        if (row.meaning().startsWith("? ")) {
            assertThat(meaning).startsWith("? ").contains(row.meaning().substring(2));
        } else {
            assertThat(meaning).isEqualTo(row.meaning());
        }
    }
}
