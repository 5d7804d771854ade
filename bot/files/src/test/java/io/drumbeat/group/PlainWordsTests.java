package io.drumbeat.group;

import io.drumbeat.command.Commands;
import io.drumbeat.command.Wording.Trait;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever anybody says and is answered, nothing of how we name things among ourselves is read there. */
class PlainWordsTests {
    /** Ids, the names of values in a form, names of code, and the unit that money is counted in. */
    private static final Pattern MARKS = Pattern.compile(
            "(?<![\\w.])@[a-z]+\\d*\\b"
                    + "|(?<!\\p{IsHan})(?:客户|同事|备注|内容|编号|日期|金额|下一步|原因|联系人|时间|页):\\S"
                    + "|\\b(?:person|customer|receipt|rest|note|amount|period):"
                    + "|\\b(?:null|fen|undefined)\\b|\\b[a-z]+(?:-[a-z]+)+\\b|\\b[a-z]+[A-Z][a-zA-Z]+\\b|\\{\\w*\\}|Optional|\\[\\]");

    @ParameterizedTest
    @ValueSource(strings = {"小美", "老雷", "钱姐", "小安"})
    void noAnswerShowsThem(String who) {
        var chat = GroupTests.month();
        var softly = new SoftAssertions();
        for (var usage : chat.part(Commands.class).usages()) {
            if (usage.is(Trait.EXPLAINS)) {
                continue;
            }
            for (var line : List.of(usage.example(), usage.verb(), usage.verb() + " 华润", usage.verb() + " 王五 #4")) {
                // what was half said stands beside what is asked next
                for (var next : line.equals(usage.verb()) ? List.of(line, "提醒") : List.of(line)) {
                    for (var said : chat.says(who, next).outcome().replies()) {
                        var found = MARKS.matcher(said.text().replaceAll("https?://\\S+|也可以整句说：.*", ""));
                        softly.assertThat(found.find() ? found.group() : "")
                                .as("%s → %s", line, said.text())
                                .isEmpty();
                    }
                }
            }
        }
        softly.assertAll();
    }
}
