package io.drumbeat.sql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.sql.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTests {
    private static final Rows<Optional<String>> WORDS = Rows.<Optional<String>>into("word")
            .with("said", "text", said -> said.orElse(null))
            .with("length", "bigint", "length + 1", said -> said.map(word -> (long) word.length())
                    .orElse(null))
            .with("silent", "boolean", Optional::isEmpty);

    private record Word(Optional<String> said, Optional<Long> length, boolean silent) {}

    @Test
    void everyTextIsWrittenAsItIsAndInItsOrder() {
        var said = List.of("华为", "", "NULL", "{\"a\":[1,null]}", "c:\\路径\\\"x\"", "一\n二\t,'三'", "👏");
        try (var database = TestDatabase.fresh()) {
            database.template.execute("create table word (said text, length bigint, silent boolean)");
            WORDS.insert(said.stream().map(Optional::of).toList(), database.template);
            WORDS.insert(List.of(Optional.empty()), database.template);
            WORDS.insert(List.of(), database.template);
            var written = database.jdbc
                    .sql("select said, length, silent from word")
                    .query((row, _) -> new Word(
                            Optional.ofNullable(row.getString(1)),
                            Optional.ofNullable(row.getObject(2, Long.class)),
                            row.getBoolean(3)))
                    .list();
            assertThat(written.stream().flatMap(word -> word.said().stream())).containsExactlyElementsOf(said);
            assertThat(written.getFirst()).isEqualTo(new Word(Optional.of("华为"), Optional.of(3L), false));
            assertThat(written.getLast()).isEqualTo(new Word(Optional.empty(), Optional.empty(), true));
        }
    }
}
