package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of speaking, each recorded at once as what it tells: {@code 拜访 客户=华为 联系人=张总 | 上午跑了趟华为，跟张总唠了会儿}. */
class SpokenTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "heard");
    private static final SampleCompany COMPANY = new SampleCompany(FOLDER.resolve("company.md"));

    static List<String> rows() {
        return SampleCompany.read(FOLDER.resolve("spoken.txt"))
                .lines()
                .filter(line -> line.contains(" | ") && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aWayOfSpeakingIsRecordedAsWhatItTells(String row) {
        var parts = row.split(" \\| ", 2);
        var chat = COMPANY.chat("mei");
        chat.says(parts[1]);
        assertThat(Wanted.met(
                        List.of(wanted(parts[0])), chat.receipts(chat.last().recorded())))
                .as("%s", chat.receipts(chat.last().recorded()))
                .isTrue();
    }

    private static Wanted wanted(String words) {
        var said = new HashMap<String, String>();
        for (var word : words.split(" ")) {
            var equals = word.indexOf('=');
            said.put(equals < 0 ? "verb" : key(word.substring(0, equals)), word.substring(equals + 1));
        }
        return new Wanted(said);
    }

    private static String key(String label) {
        return switch (label) {
            case "客户" -> "customer";
            case "联系人" -> "contact";
            case "金额" -> "amount";
            case "日期" -> "date";
            default -> "next";
        };
    }
}
