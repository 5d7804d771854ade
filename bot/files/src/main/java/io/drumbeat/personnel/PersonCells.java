package io.drumbeat.personnel;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Values;
import io.drumbeat.intake.Wrong;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of somebody, as far as each cell is right by itself.
 *
 * @param id the number they go by; null where the row gives none
 * @param joined their first day; null where the row gives none
 * @param since from when on the row holds; null for the day it is imported
 */
public record PersonCells(
        String name,
        @Nullable String id,
        Role role,
        Said team,
        Said manager,
        Said feishu,
        Said dingtalk,
        @Nullable LocalDate joined,
        @Nullable LocalDate since) {
    private static final Pattern SPREAD = Pattern.compile("[\\p{IsHan} ]+");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} .·•'’()（）-]*\\p{L}[\\p{L}\\p{M}\\p{N} .·•'’()（）-]*");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}$:+/=_.-]+");
    private static final List<String> NOBODY = List.of("无", "没有", "-", "—", "none");

    /**
     * A cell that may be left empty.
     *
     * @param value null where it is empty or says that there is none
     * @param silent whether it is empty, and so changes nothing
     */
    public record Said(@Nullable String value, boolean silent) {}

    public static PersonCells of(Row row, LocalDate today) {
        var values = new Values(row, today);
        return new PersonCells(
                name(values),
                id(values),
                role(values),
                said(plain(Column.TEAM, values)),
                said(values.optional(Column.MANAGER, 60)),
                said(account(Column.FEISHU, values)),
                said(account(Column.DINGTALK, values)),
                values.day(Column.JOINED).orElse(null),
                since(values));
    }

    /** What each cell is read by, alone, as far as the row says it all by itself. */
    public static List<Supplier<?>> readings(Row row, LocalDate today) {
        var values = new Values(row, today);
        return List.of(
                () -> name(values),
                () -> String.valueOf(id(values)),
                () -> role(values),
                () -> said(plain(Column.TEAM, values)),
                () -> said(values.optional(Column.MANAGER, 60)),
                () -> said(account(Column.FEISHU, values)),
                () -> said(account(Column.DINGTALK, values)),
                () -> values.day(Column.JOINED),
                () -> Optional.ofNullable(since(values)));
    }

    private static String name(Values values) {
        return proper(Column.PERSON, unspaced(values.needed(Column.PERSON, 30)));
    }

    private static Role role(Values values) {
        var role = values.needed(Column.ROLE, 30);
        return Roles.called(role).orElseThrow(() -> new Wrong(Column.ROLE, role, "没有这个角色；应是 销售、主管、总监、财务 或 管理员"));
    }

    private static @Nullable LocalDate since(Values values) {
        var since = values.day(Column.SINCE);
        var joined = values.day(Column.JOINED);
        if (since.isPresent() && joined.isPresent() && since.get().isBefore(joined.get())) {
            throw new Wrong(Column.SINCE, since.get().toString(), "在入职日期 %s 之前；应是那天或以后".formatted(joined.get()));
        }
        return since.orElse(null);
    }

    /** As {@code 张　伟}, spread to be as wide as the names of three. */
    private static String unspaced(String name) {
        var single = name.replaceAll("[\\s\u00a0\u3000]+", " ");
        return SPREAD.matcher(single).matches() ? single.replace(" ", "") : single;
    }

    private static @Nullable String plain(Column column, Values values) {
        var said = values.optional(column, 30);
        return said == null || isNone(said) ? said : proper(column, said);
    }

    /** What a spreadsheet would take for a formula is no name, nor what has no letter in it. */
    private static String proper(Column column, String name) {
        if (FORMULA.matcher(name).matches()) {
            throw new Wrong(column, name, "像是公式；名字不能以 = + - @ 开头");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Wrong(column, name, "不像名字；只用文字、数字、空格和 · . - '");
        }
        return name;
    }

    private static @Nullable String id(Values values) {
        var id = values.digits(Column.PERSON_ID);
        if (id != null && (!ID.matcher(id).matches() || id.length() > 40 || id.equals("bot"))) {
            throw new Wrong(Column.PERSON_ID, id, "工号只用文字、数字和 . _ -，如 E1024；没有就空着");
        }
        return id;
    }

    private static @Nullable String account(Column column, Values values) {
        var account = values.digits(column);
        if (account == null || isNone(account)) {
            return account;
        }
        if (column == Column.FEISHU && !account.startsWith("ou_")) {
            throw new Wrong(column, account, "应是飞书的 open_id，以 ou_ 开头");
        }
        if (!ACCOUNT.matcher(account).matches()) {
            throw new Wrong(
                    column, account, "应是%s，里面没有空格".formatted(column == Column.FEISHU ? "飞书的 open_id" : "钉钉的 staffId"));
        }
        return account;
    }

    private static Said said(@Nullable String value) {
        return new Said(value == null || isNone(value) ? null : value, value == null);
    }

    /** Whether it says that there is nobody. */
    public static boolean isNone(String said) {
        return NOBODY.contains(NamesOnFile.plain(said));
    }

    /** What the row says of an account, by the platform's name. */
    public Said account(String platform) {
        return platform.equals("feishu") ? feishu : dingtalk;
    }

    public static Column column(String platform) {
        return platform.equals("feishu")
                ? Column.FEISHU
                : platform.equals("dingtalk") ? Column.DINGTALK : Column.PERSON_ID;
    }

    Optional<String> number() {
        return Optional.ofNullable(id);
    }
}
