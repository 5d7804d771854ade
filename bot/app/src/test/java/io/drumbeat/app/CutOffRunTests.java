package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.repetition.Repetition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A push that is cut off by {@code kill -9} on its way, and taken up by others: each of its cards goes out exactly once. */
class CutOffRunTests {
    private static final int PEOPLE = 1000;

    @TempDir
    Path home;

    private String url;
    private JdbcClient jdbc;

    @BeforeEach
    void start() throws IOException {
        url = SampleCompany.emptyDatabase(home).get("SPRING_DATASOURCE_URL");
        var template = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
        for (var migration : migrations()) {
            template.execute(migration.getContentAsString(StandardCharsets.UTF_8));
        }
        jdbc = JdbcClient.create(template);
    }

    private static List<Resource> migrations() throws IOException {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
        return Stream.of(all)
                .sorted(Comparator.comparingInt(CutOffRunTests::version))
                .toList();
    }

    private static int version(Resource migration) {
        return Integer.parseInt(String.valueOf(migration.getFilename()).replaceAll("V(\\d+)__.*", "$1"));
    }

    @Test
    void eachCardGoesOutOnceThoughBothInstancesAreKilled() throws Exception {
        var one = RunTaker.start(url, PEOPLE);
        var other = RunTaker.start(url, PEOPLE);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("outbox") > 100);
        one.destroyForcibly().waitFor();
        other.destroyForcibly().waitFor();
        assertThat(count("outbox")).as("cut off on its way").isLessThan(PEOPLE);
        assertThat(RunTaker.start(url, PEOPLE).waitFor()).isZero();
        eachHasOne(PEOPLE);
    }

    /** The other never stops, and finds what the first held once its lease has run out. */
    @Test
    void eachCardGoesOutOnceThoughOneOfTwoIsKilled() throws Exception {
        var people = Repetition.of(600, 2000);
        var one = RunTaker.start(url, people);
        var other = RunTaker.start(url, people);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("outbox") > 100);
        one.destroyForcibly().waitFor();
        assertThat(count("outbox")).as("cut off on its way").isLessThan(people);
        assertThat(other.waitFor()).isZero();
        eachHasOne(people);
        assertThat(RunTaker.start(url, people).waitFor())
                .as("the trigger fires once more")
                .isZero();
        eachHasOne(people);
    }

    private void eachHasOne(int people) {
        assertThat(count("outbox")).isEqualTo(people);
        assertThat(count("(select distinct chat from outbox) chats")).isEqualTo(people);
        assertThat(count("delivery_claim where fate = 'SENT'")).isEqualTo(people);
        assertThat(count("run where state = 'done'")).isEqualTo(1);
        assertThat(count("run_step")).isZero();
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
