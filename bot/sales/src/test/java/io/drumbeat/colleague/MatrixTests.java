package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Understanding;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.reaction.Guard;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Everything that can be said about a customer × whose it is × who says it. What would come of it: 记 it is recorded, 问 it
 * is asked whether it is the owner's, 请 the owner and the manager are asked, 看 it is only shown what it would change, 权
 * nobody of that role may, and — nothing: it says what is wrong, or shows what may be seen. Two where it depends on who of
 * them it is.
 */
class MatrixTests {
    /** As said about one's own, as a leader, about another's, as finance, as admin. */
    private static final String TABLE = """
            拜访 C 谈包装 | 记 记 记 权 权
            电话 C | 记 记 记 权 权
            演示 C | 记 记 记 权 权
            跟进 C | 记 记 记 权 权
            线索 C 展会 | 记 记 记 权 权
            满意度 C 4 | 记 记 记 权 权
            投诉 C 发货错了 | 记 记 记 记 记
            投诉处理完 C | — — — — —
            请客户评分 C | 记 记 问 权 权
            下一步 C 下周三 回访 | 记 记 记 权 权
            改期 C 下周四 | 记 — — 权 权
            完成 C | 记 — — 权 权
            不做了 C | 记 — — 权 权
            派活 C 王五 周五前 报价 | 权 记— 权记问— 权 权
            商机 C 9万 | 记 问 问 权 权
            推进 C 意向 | 记 问 问 权 权
            推进 C 成交 | — — 问 权 权
            等 C 12月5日 客户出差 | 记 记 问 权 权
            报价 C 25万 | 记 问 问 权 权
            签单 C 9万 老客 | 记 问 问 权 权
            签单 C 9万 老客 和老雷平分 | — 问— 问— 权 权
            丢单 C 价格高 | 记 问 问 权 权
            重开 C 客户反悔 | 看 看 — 权 看
            确认重开 C 客户反悔 | 记 记 — 权 记
            回款 C 1万 | 记 问 问 记 权
            退款 C 1000 | 记 问 问 记 权
            回款计划 C 100% 12月31日 | 记 问 问 记 权
            开票 C 5万 | 权 权 权 记 权
            成本 #W 3万 | 权 权 权 记 权
            分配回款 #C #D | — — — — 权
            确认回款 #C | 权 权 权 — 权
            退回回款 #C 没到账 | 权 权 权 — 权
            算新客 #W 老板同意 | 权 — 权— 权 —
            分成 C #W 和老雷平分 | — — — — —
            代记 签单 C 9万 | — 记 请 权 权
            一起跟 签单 C 9万 我三成 | — 请— 请— 权 权
            申请转给我 签单 C 9万 理由:一直是我在跟 | — 请 请 权 权
            改客户 C 负责人 王五 | — 看— — — 看—
            改 #W 金额 9万 | 看 看 — — 看
            确认改 #W 金额:9万 | 记 记 — — 记
            撤销 #W | 看 看 — — 看
            确认撤销 #C | 记 记 — — 记
            再催 C | — — — — —
            批准 #W | — — — — —
            驳回 #W 太低 | — — — — —
            收回申请 #W | — — — — —
            客户 C | — — — — —
            欠款 C | — — — — —
            记录 C | — — — — —
            审计 C | — — — — —
            放弃 #W | 权 权 权 权 —
            重发 #W | 权 权 权 权 —
            """;

    private static final Map<String, String> OWNERS = Map.of("金石机械", "小美", "瑞丰粮油", "王五", "海纳贸易", "陈晨");
    private static final List<String> SECRETS = List.of("333,333", "222,222", "55,555", "底价", "孙总");
    private static final List<String> WHO = List.of("小美", "王五", "老雷", "老赵", "钱姐", "小安");

    private static final Rehearsal CHAT = company();
    private static final Bot BOT = new Bot(
            CHAT.part(Understanding.class),
            CHAT.part(Commands.class),
            (_, _, _, _) -> Optional.empty(),
            List.of(),
            CHAT.parts(Guard.class));

    private record Row(String line, List<String> outcomes) {
        static Row of(String text) {
            var parts = text.split(" \\| ");
            return new Row(parts[0], List.of(parts[1].split(" ")));
        }
    }

    private record Cell(String who, String customer) {
        String owner() {
            return Objects.requireNonNull(OWNERS.get(customer));
        }

        boolean leads() {
            return who.equals("老雷") ? !owner().equals("陈晨") : who.equals("老赵") && owner().equals("陈晨");
        }

        boolean sees() {
            return who.equals(owner()) || leads() || List.of("钱姐", "小安").contains(who);
        }

        /** Which column of the table it stands in. */
        int place() {
            return who.equals("钱姐") ? 3 : who.equals("小安") ? 4 : who.equals(owner()) ? 0 : leads() ? 1 : 2;
        }
    }

    private static Rehearsal company() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        OWNERS.keySet().stream().sorted().forEach(customer -> {
            for (var line : List.of("签单 新客户%s 222222 备注:底价", "回款 %s 55555", "商机 %s 孙总 333333", "下一步 %s 周四 送样")) {
                chat.says(OWNERS.get(customer), line.formatted(customer));
            }
        });
        WHO.subList(0, 4)
                .forEach(who -> OWNERS.keySet().forEach(customer -> chat.says(who, "拜访 %s 谈包装".formatted(customer))));
        return chat;
    }

    private static Stream<Cell> cells() {
        return WHO.stream().flatMap(who -> OWNERS.keySet().stream().sorted().map(customer -> new Cell(who, customer)));
    }

    private static Answer answer(String who, String words) {
        var person = CHAT.people().named(who).orElseThrow();
        var at = LocalDate.parse("2026-11-23")
                .atTime(11, 0)
                .atZone(Rehearsal.SHANGHAI)
                .toInstant();
        var request = new Request("m", "console", person, new Chat.Direct(person.id()), words, Map.of(), null, at);
        return CHAT.recorder().ask(known -> BOT.answer(request, known));
    }

    private static String said(String line, Cell cell) {
        return CHAT.recorder().ask(known -> {
            var told = known.ledger()
                    .about(known.the(Customers.class)
                            .named(cell.customer())
                            .getFirst()
                            .id());
            var first = told.stream().mapToLong(entry -> entry.receipt()).min().orElseThrow();
            return line.replace("#W", "#" + first)
                    .replace("#C", "#" + (first + 1))
                    .replace("#D", "#" + (first + 2))
                    .replaceAll("\\bC\\b", cell.customer());
        });
    }

    private static String outcome(Answer answer, String text) {
        var note = answer.note();
        var facts = new ArrayList<>(note == null ? List.of() : note.facts());
        answer.beside().forEach(one -> facts.addAll(one.noted().facts()));
        if (!facts.isEmpty()) {
            var asks = facts.stream().allMatch(fact -> fact instanceof AgreementFact.AgreementAsked);
            return asks ? "请" : "记";
        }
        if (text.contains("这句还没有记")) {
            return "问";
        }
        return text.contains("还没有动") ? "看" : text.contains("只有") && text.contains("能用") ? "权" : "—";
    }

    @Test
    void isRecordedAskedOrRefusedByWhoseItIs() {
        var softly = new SoftAssertions();
        for (var row : TABLE.lines().map(Row::of).toList()) {
            cells().forEach(cell -> {
                var line = said(row.line(), cell);
                var answer = answer(cell.who(), line);
                var text = answer.says().stream()
                        .filter(say -> say.chat()
                                .equals(new Chat.Direct(CHAT.people()
                                        .named(cell.who())
                                        .orElseThrow()
                                        .id())))
                        .map(say -> say.card().title() + PlainText.of(say.card()))
                        .collect(Collectors.joining("\n"));
                softly.assertThat(outcome(answer, text))
                        .as("%s: %s\n%s", cell.who(), line, text)
                        .isIn((Object[]) row.outcomes().get(cell.place()).split(""));
                if (!cell.sees()) {
                    softly.assertThat(text)
                            .as("%s: %s", cell.who(), line)
                            .doesNotContain(SECRETS)
                            .satisfies(told -> assertThat(line.contains(cell.owner()) || !told.contains(cell.owner()))
                                    .isTrue());
                }
            });
        }
        softly.assertAll();
    }

    @Test
    void whoeverLoggedThereSeesThatAndNothingElse() {
        cells().filter(cell -> cell.place() < 3).forEach(cell -> {
            var seen = PlainText.of(answer(cell.who(), "客户 " + cell.customer())
                    .says()
                    .getFirst()
                    .card());
            if (cell.sees()) {
                assertThat(seen).as(cell.toString()).contains("负责人 " + cell.owner());
            } else {
                assertThat(seen).as(cell.toString()).doesNotContain(SECRETS).contains("谈包装");
            }
        });
    }

    @Test
    void everyCommandAboutACustomerOrARecordIsInTheTable() {
        var lines = TABLE.lines().map(Row::of).map(Row::line).toList();
        assertThat(CHAT.part(Commands.class).usages())
                .filteredOn(MatrixTests::isAboutOne)
                .flatExtracting(Usage::forms)
                .filteredOn(form -> lines.stream()
                        .noneMatch(line -> form.verbs().stream().anyMatch(verb -> line.startsWith(verb + " "))))
                .extracting(Usage::verb)
                .isEmpty();
    }

    private static boolean isAboutOne(Usage usage) {
        return usage.accepts(Mention.SLOT) || usage.accepts(Slot.RECEIPT);
    }
}
