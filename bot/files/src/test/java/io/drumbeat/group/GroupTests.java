package io.drumbeat.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in a group: everybody there reads what everybody may see, and whoever asked reads the rest. */
class GroupTests {
    /** An amount, a share, so many of so many. */
    private static final Pattern FIGURE = Pattern.compile("¥[\\d,.]+|\\d+(?:\\.\\d+)?%|\\d+/\\d+");

    /** What was told elsewhere, by others or about others, and what is nobody else's. */
    private static final List<String> SECRETS = List.of("谈涨价", "中兴", "提成", "工资", "逾期", "落后", "未回款");

    /** A month of two people, with cash that is late, a quote that waits, and something for everybody to be told. */
    static Rehearsal month() {
        var chat = new Rehearsal().at("2026-11-02", 10);
        chat.says("王五", "拜访 华润 谈涨价");
        chat.says("王五", "签单 华润 77万 新客");
        chat.says("王五", "回款 华润 33万");
        chat.says("小美", "签单 华为 66万 新客");
        chat.says("小美", "回款计划 华为 11-05 全款");
        chat.says("小美", "回款 华为 22万");
        chat.says("小美", "报价 中兴 55万");
        return chat.at("2026-11-20", 15);
    }

    /** Everything that can be said with a usage: bare, as in its example, and about a colleague, a customer, a record. */
    private static List<String> lines(Usage usage) {
        var lines = new ArrayList<String>();
        for (var form : usage.forms()) {
            lines.add(form.example());
            form.verbs().forEach(verb -> {
                lines.add(verb);
                for (var about : List.of("王五", "华润", "本月", "#4", "#7", "王五 本月")) {
                    lines.add(verb + " " + about);
                }
            });
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"小美", "老雷", "钱姐", "小安"})
    void nothingPrivateIsAnsweredBeforeTheGroup(String who) {
        var chat = month();
        var softly = new SoftAssertions();
        for (var usage : chat.part(Commands.class).usages()) {
            for (var line : lines(usage)) {
                for (var said : chat.saysInGroup(who, line).outcome().replies()) {
                    if (said.chat() instanceof Chat.Group) {
                        isForEverybody(softly, usage, line, said);
                    }
                }
            }
        }
        softly.assertAll();
    }

    private static void isForEverybody(SoftAssertions softly, Usage usage, String line, Message said) {
        var card = Objects.requireNonNull(said.card());
        var told = "%s → %s".formatted(line, said.text());
        if (!usage.is(Trait.EXPLAINS)) {
            softly.assertThat(card.elements())
                    .as(told)
                    .noneMatch(element -> element instanceof Element.Table
                            || element instanceof Element.Chart
                            || element instanceof Element.Progress);
            softly.assertThat(SECRETS)
                    .as(told)
                    .noneMatch(secret -> said.text().contains(secret) && !line.contains(secret));
        }
        var figures = said.text()
                .lines()
                .filter(text -> !usage.is(Trait.EXPLAINS) && !text.startsWith("例如"))
                .flatMap(text -> FIGURE.matcher(text).results().map(found -> found.group()))
                .toList();
        softly.assertThat(amounts(line)).as(told).containsAll(figures);
    }

    /** What the line itself says. */
    private static List<String> amounts(String line) {
        var text = Text.of(line);
        var amounts = new ArrayList<String>();
        for (var at = 0; at < text.length(); at++) {
            var found = Amounts.at(text, at);
            if (found != null && found.money() != null) {
                amounts.add(found.money().toString());
            }
        }
        return amounts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"进度", "今天", "欠款", "提成", "团队", "漏斗", "撤销", "改 #9 备注 甲", "客户 华润", "目标", "排行"})
    void whoeverAskedReadsItAndTheGroupHearsThatTheyDo(String line) {
        var chat = month();
        chat.saysInGroup("老雷", "电话 华润");
        var replies = chat.saysInGroup("老雷", line).outcome().replies();
        assertThat(replies).anySatisfy(said -> assertThat(said.chat()).isEqualTo(new Chat.Direct("lei")));
        assertThat(replies)
                .filteredOn(said -> said.chat() instanceof Chat.Group)
                .extracting(Message::text)
                .containsExactly("老雷，已私聊发给你");
    }

    @Test
    void aButtonThatIsPressedInAGroupSaysOnlyToWhoeverPressed() {
        var chat = month();
        var receipt = chat.saysInGroup("小美", "报价 华为 48万").reply();
        var before = chat.group().size();
        var pressed = chat.presses("小美", receipt, "撤销 #" + receipt(receipt));
        assertThat(chat.group()).hasSize(before);
        assertThat(pressed.outcome().replies())
                .allSatisfy(said -> assertThat(said.chat()).isEqualTo(new Chat.Direct("mei")));
    }

    private static String receipt(Message said) {
        return said.text().replaceAll("(?s)[^#]*#(\\d+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"跟进 华", "这个那个", "拜访 大疆创新"})
    void whatWasNotClearIsKeptOutOfTheGroup(String line) {
        var chat = month();
        var replies = chat.saysInGroup("小美", line).outcome().replies();
        assertThat(replies)
                .filteredOn(said -> said.chat() instanceof Chat.Group)
                .extracting(Message::text)
                .containsExactly("小美，已私聊发给你");
        assertThat(replies)
                .filteredOn(said -> said.chat().equals(new Chat.Direct("mei")))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsAskedAndAnsweredInTheGroup() {
        var chat = month();
        chat.saysInGroup("小美", "报价 华为").botMentions("还缺：金额");
        chat.saysInGroup("小美", "48万").botMentions("已记录报价");
    }

    @Test
    void aQuestionThatWentToTheDirectChatIsAnsweredThere() {
        var chat = month();
        chat.says("小美", "签单 华为 12万");
        var asked = chat.saysInGroup("小美", "回款 华为 3万");
        assertThat(asked.reply().chat()).isEqualTo(new Chat.Direct("mei"));
        chat.says("小美", "1").botMentions("已记录回款");
    }
}
