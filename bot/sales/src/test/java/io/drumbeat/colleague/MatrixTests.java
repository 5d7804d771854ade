package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be recorded × whose customer it is × who says it: what is recorded, asked, refused and seen. */
class MatrixTests {
    private static final List<String> ACTIVITIES =
            List.of("拜访 %s 谈包装", "电话 %s", "演示 %s", "跟进 %s", "线索 %s 展会", "满意度 %s 4", "下一步 %s 下周三 回访");
    private static final List<String> MONEY = List.of("退款 %s 1000", "回款 %s 1万", "回款计划 %s 100%% 12月31日");
    private static final List<String> DEALS = List.of("报价 %s 25万", "推进 %s 意向", "丢单 %s 价格高", "商机 %s 9万", "签单 %s 9万 老客");
    private static final Map<String, String> OWNERS = Map.of("金石机械", "小美", "瑞丰粮油", "王五", "海纳贸易", "陈晨");
    private static final List<String> SECRETS = List.of("333,333", "222,222", "55,555", "底价", "孙总");

    record Cell(String who, String customer) {}

    static List<Cell> cells() {
        return Stream.of("小美", "王五", "老雷", "老赵", "钱姐", "小安")
                .flatMap(who -> OWNERS.keySet().stream().sorted().map(customer -> new Cell(who, customer)))
                .toList();
    }

    private static Rehearsal company() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        OWNERS.keySet().stream().sorted().forEach(customer -> {
            var owner = OWNERS.get(customer);
            chat.says(owner, "签单 新客户%s 222222 备注:底价".formatted(customer));
            chat.says(owner, "回款 %s 55555".formatted(customer));
            chat.says(owner, "商机 %s 孙总 333333".formatted(customer));
        });
        return chat;
    }

    private static boolean leads(String who, String owner) {
        return who.equals("老雷") ? !owner.equals("陈晨") : who.equals("老赵") && owner.equals("陈晨");
    }

    private static List<String> allowed(String who, String owner) {
        return switch (who) {
            case "小安" -> List.of();
            case "钱姐" -> MONEY;
            default -> {
                var all = new ArrayList<>(ACTIVITIES);
                if (who.equals(owner)) {
                    all.addAll(MONEY);
                    all.addAll(DEALS);
                }
                yield all;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isRecordedAskedOrRefusedByWhoseItIs(Cell cell) {
        var chat = company();
        var owner = OWNERS.get(cell.customer());
        var sees = cell.who().equals(owner)
                || leads(cell.who(), owner)
                || List.of("钱姐", "小安").contains(cell.who());
        for (var verb :
                Stream.of(ACTIVITIES, MONEY, DEALS).flatMap(List::stream).toList()) {
            var line = verb.formatted(cell.customer());
            var turn = chat.says(cell.who(), line);
            var text = turn.reply().text();
            if (allowed(cell.who(), owner).contains(verb)) {
                assertThat(turn.outcome().recorded())
                        .as("%s: %s\n%s", cell.who(), line, text)
                        .isNotEmpty();
            } else {
                turn.recordsNothing();
                var asked = !List.of("钱姐", "小安").contains(cell.who());
                assertThat(text).as("%s: %s", cell.who(), line).contains(asked ? "这句还没有记" : "只有");
            }
            if (!sees) {
                assertThat(text)
                        .as("%s: %s", cell.who(), line)
                        .doesNotContain(SECRETS)
                        .doesNotContain(owner);
            }
        }
        var seen = chat.says(cell.who(), "客户 " + cell.customer()).reply().text();
        if (sees) {
            assertThat(seen).as(cell.toString()).contains("负责人 " + owner);
        } else {
            assertThat(seen).as(cell.toString()).doesNotContain(SECRETS).contains("谈包装");
        }
    }
}
