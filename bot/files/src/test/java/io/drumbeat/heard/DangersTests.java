package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What words deny is recorded by nothing: not at once, and by no button of any answer. */
class DangersTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "heard");
    private static final SampleCompany COMPANY = new SampleCompany(FOLDER.resolve("company.md"));

    static List<String> rows() {
        return SampleCompany.read(FOLDER.resolve("dangers.txt"))
                .lines()
                .filter(line -> line.contains(" | "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingRecordsWhatTheWordsDeny(String row) {
        var parts = row.split(" \\| ", 2);
        var forbidden = new Wanted(Map.of("verb", parts[0]));
        var chat = COMPANY.chat("mei");
        chat.says(parts[1]);
        assertThat(recorded(chat)).noneMatch(forbidden::matches);
        for (var card : chat.last().replies()) {
            for (var button : SampleCompany.buttons(card)) {
                assertThat(pressed(chat, card, button))
                        .as("[%s] %s", button.label(), button.words())
                        .noneMatch(forbidden::matches);
            }
        }
    }

    private static List<Wanted.Got> pressed(Conversation chat, Message card, Button button) {
        var again = chat.again();
        again.presses(card, button);
        return recorded(again);
    }

    private static List<Wanted.Got> recorded(Conversation chat) {
        return Wanted.flat(chat.receipts(chat.last().recorded())).toList();
    }
}
