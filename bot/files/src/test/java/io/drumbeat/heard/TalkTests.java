package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several lines one after the other: put right, answered in parts, gone on from, with questions in between. */
class TalkTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "heard", "talk");
    private static final SampleCompany COMPANY = new SampleCompany(WrittenCompany.read(FOLDER.resolve("company.json")));

    static List<Talk> dialogues() {
        return Talk.of(FOLDER.resolve("dialogues.txt"));
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void eachTurnIsUnderstoodAfterThoseBefore(Talk talk) {
        var tally = new Tally("dialogues.txt");
        new Dialogues(COMPANY).judge(talk.row(), tally);
        assertThat(tally.summary()).as(tally.details()).doesNotContain("wrong");
    }
}
