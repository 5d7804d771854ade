package io.drumbeat.batch;

import static io.drumbeat.intake.Column.*;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.Kind;
import io.drumbeat.rehearsal.RestartedWith;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of every kind of list, with a value that it cannot have: the row is named with the column, the value and a remedy. */
class WrongCellsTests {
    /** What people call things, and what is told in their own words. */
    private static final Set<Column> ANY_WORDS = EnumSet.of(
            CUSTOMER, CONTACT, TITLE, PHONE, NOTE, NEXT, PRODUCT, REASON, SOURCE, KEY, DEAL_KEY, TEAM, PERSON_ID,
            DINGTALK);

    private static final Map<Kind, Map<Column, String>> SOUND = Map.of(
            Kind.PEOPLE, row(PERSON, "林晓", ROLE, "销售"),
            Kind.TARGETS, row(PERSON, "小美", MEASURE, "签单额", YEAR, "2027", JANUARY, "40万", REASON, "新区域"),
            Kind.HISTORY, row(DATE, "2026-11-20", ACTION, "签单", CUSTOMER, "华星科技", OWNER, "小美", AMOUNT, "3万"),
            Kind.DEALS, row(CUSTOMER, "华星科技", OWNER, "小美", AMOUNT, "3万", STAGE, "意向"),
            Kind.CONTACTS, row(CUSTOMER, "华为", CONTACT, "张建国"),
            Kind.STATEMENT, row(PAYER, "华为", AMOUNT, "20万", DATE, "2026-11-30"),
            Kind.CUSTOMERS, row(CUSTOMER, "华星科技", OWNER, "小美"));

    private final FileRehearsal chat = new FileRehearsal();

    private static Map<Column, String> row(Object... cells) {
        var row = new LinkedHashMap<Column, String>();
        for (var i = 0; i < cells.length; i += 2) {
            row.put((Column) cells[i], (String) cells[i + 1]);
        }
        return row;
    }

    record Cell(Kind kind, Column column, String value) {}

    static Stream<Cell> cells() {
        var all = new ArrayList<Cell>();
        for (var kind : Kind.values()) {
            for (var column : kind.columns()) {
                if (!ANY_WORDS.contains(column)) {
                    List.of("胡说#", "-7x", "2026-13-45").forEach(value -> all.add(new Cell(kind, column, value)));
                }
            }
        }
        return all.stream();
    }

    @BeforeEach
    void reports() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.at("2026-11-30", 15);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatAColumnCannotHaveIsNamedWithWhatItCould(Cell cell) {
        var row = new LinkedHashMap<>(SOUND.get(cell.kind()));
        if (Set.of(MONTH, TARGET).contains(cell.column())) {
            row.keySet().removeAll(Set.of(YEAR, JANUARY));
            row.putAll(row(MONTH, "2027-01", TARGET, "40万"));
        }
        if (cell.column() == NEW_CUSTOMER && cell.kind() == Kind.DEALS) {
            // whether somebody was new is asked of what was signed only
            row.put(STAGE, "成交");
            row.put(CLOSED, "2026-11-20");
        }
        row.put(cell.column(), cell.value());
        var lines = row.keySet().stream().map(Column::label).collect(Collectors.joining(","))
                + "\n"
                + String.join(",", row.values());
        var who = cell.kind() == Kind.STATEMENT ? "钱姐" : cell.kind() == Kind.PEOPLE ? "小安" : "老雷";
        chat.drops(who, "表.csv", lines)
                .botMentions("有问题 1")
                .botMentions("2 | %s | %s |".formatted(cell.column().label(), cell.value()));
    }
}
