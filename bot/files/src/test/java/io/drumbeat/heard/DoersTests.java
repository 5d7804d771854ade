package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did it, and whether it is true at all, decides whether a deed is recorded: the same words of one's own deed are. */
class DoersTests {
    private static final SampleCompany COMPANY =
            new SampleCompany(Path.of("src", "test", "resources", "heard", "company.md"));

    private static final List<String> DEEDS =
            List.of("拜访了华为张总", "给华为张总打了电话", "给华为张总做了演示", "给华为报了8万", "华为签了18万", "华为打款5万");
    private static final List<String> BEHIND = List.of("梦里", "我做的梦", "想象一下", "开玩笑的", "骗你的", "才怪", "都是编的", "假设", "该多好");
    private static final List<String> BEFORE = List.of("梦见", "我昨晚做梦", "假装", "假设", "想象");

    private static final List<String> OTHERS = List.of("竞品", "海尔的人", "别家", "一家杭州公司", "供应商");
    private static final List<String> PASSIVE = List.of("华为今天被%s拜访了", "华为张总上周被%s演示过了", "昨天华为被%s上门报了价");
    private static final List<String> COMPANIES = List.of("有家杭州公司", "有个同行", "有几家别的公司", "另外有家厂商");
    private static final List<String> VISITS = List.of("%s今天也去拜访了华为", "%s昨天去华为给张总演示了", "%s刚给华为报了8万");
    private static final List<String> THEIRS = List.of("%s自己跑去总部看了演示", "%s给他们老板打了电话", "%s给隔壁店报了8万", "%s今天跟他老板打了电话");
    private static final List<String> ELSEWHERE = List.of("华为今天跟别家签了20万", "华为给物流打了5万", "华为已经和外包签约了");

    static Stream<String> untrue() {
        return DEEDS.stream()
                .flatMap(deed -> Stream.concat(
                        BEHIND.stream().map(frame -> deed + "，" + frame),
                        BEFORE.stream().map(frame -> frame + deed)));
    }

    static Stream<String> others() {
        return Stream.of(
                        PASSIVE.stream().flatMap(said -> OTHERS.stream().map(said::formatted)),
                        VISITS.stream().flatMap(said -> COMPANIES.stream().map(said::formatted)),
                        THEIRS.stream()
                                .flatMap(said -> Stream.of("华为张总", "华为的张总").map(said::formatted)),
                        ELSEWHERE.stream())
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource({"untrue", "others"})
    void nothingIsRecordedOrOffered(String said) {
        var chat = COMPANY.chat("mei");
        assertThat(chat.says(said).recorded()).isEmpty();
        assertThat(chat.last().draft()).as("%s", chat.last().replies()).isNull();
    }

    static Stream<String> own() {
        return DEEDS.stream();
    }

    @ParameterizedTest
    @MethodSource("own")
    @ValueSource(
            strings = {
                "我自己去拜访了华为张总",
                "华为张总给我打了电话",
                "华为跟我们签了18万",
                "华为今天给公司打了5万货款",
                "拜访了华为张总，他们自己也在看别家",
                "跟华为张总打了电话，他说被别家拜访过了",
                "上午拜访了华为张总，有家杭州公司也去过",
                "华为的人来公司看了演示",
            })
    void onesOwnIsRecorded(String said) {
        var chat = COMPANY.chat("mei");
        assertThat(chat.says(said).recorded()).as("%s", chat.last().replies()).isNotEmpty();
    }
}
