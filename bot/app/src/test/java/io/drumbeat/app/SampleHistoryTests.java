package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a first start tells of the sample company's past. */
class SampleHistoryTests {
    @TempDir
    Path home;

    private List<String> ask(String query) {
        var database = SampleCompany.database(home).get("SPRING_DATASOURCE_URL");
        return JdbcClient.create(new DriverManagerDataSource(database))
                .sql(query)
                .query(String.class)
                .list();
    }

    private static List<String> sentences() throws IOException {
        var lines = Files.readAllLines(Path.of("../../config/sample/history.txt"));
        return IntStream.range(0, lines.size())
                .filter(n -> lines.get(n).startsWith("-"))
                .mapToObj(n -> "sample:" + (n + 1))
                .toList();
    }

    @Test
    void eachSentenceIsRecordedUnderAReceiptOfItsOwnInOrder() throws IOException {
        var told = ask("select message_id from fact where receipt > 0 group by receipt, message_id order by receipt");
        assertThat(told.stream().filter(source -> !source.startsWith("sample:past/")))
                .containsExactlyElementsOf(sentences());
        assertThat(told.getFirst()).isEqualTo("sample:past/1");
        assertThat(told.getLast()).isEqualTo(sentences().getLast());
    }

    @Test
    void eachIsDatedByTheDayItWasSaid() {
        assertThat(ask("select receipt::text from fact where receipt > 0"
                        + " and (recorded_at at time zone 'Asia/Shanghai')::date <> date"))
                .isEmpty();
    }

    @Test
    void itIsAnnouncedToNobody() {
        assertThat(ask("select id from outbox")).isEmpty();
    }

    @Test
    void aSentenceCountsInTheNameOfWhoSaidIt() {
        assertThat(ask("select distinct person from fact where receipt > 0"))
                .containsExactlyInAnyOrder("mei", "wangwu", "zhaoliu", "lisi", "chen", "lin", "xu", "zhou", "qian");
    }
}
