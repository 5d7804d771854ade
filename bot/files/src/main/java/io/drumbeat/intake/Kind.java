package io.drumbeat.intake;

import static io.drumbeat.intake.Column.*;

import io.drumbeat.people.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is a list of. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum Kind {
    PEOPLE("人员", List.of(PERSON, ROLE), List.of(PERSON_ID, TEAM, MANAGER, FEISHU, DINGTALK, JOINED, SINCE)),
    TARGETS("目标", List.of(PERSON, MEASURE), targetColumns()),
    HISTORY(
            "往来记录",
            List.of(DATE, ACTION, CUSTOMER, OWNER),
            List.of(
                    CONTACT,
                    AMOUNT,
                    NOTE,
                    NEXT_DATE,
                    NEXT,
                    DEAL_KEY,
                    PRODUCT,
                    NEW_CUSTOMER,
                    REASON,
                    SOURCE,
                    CURRENCY,
                    KEY,
                    OUR_ID)),
    DEALS(
            "商机",
            List.of(CUSTOMER, OWNER),
            List.of(
                    DEAL_KEY,
                    AMOUNT,
                    STAGE,
                    EXPECTED,
                    DATE,
                    CLOSED,
                    PRODUCT,
                    NEW_CUSTOMER,
                    REASON,
                    CURRENCY,
                    KEY,
                    OUR_ID)),
    CONTACTS("联系人", List.of(CUSTOMER, CONTACT), List.of(TITLE, PHONE, OWNER, KEY, OUR_ID)),
    STATEMENT("银行流水", List.of(PAYER, AMOUNT, DATE), List.of(CURRENCY)),
    CUSTOMERS("客户", List.of(CUSTOMER), List.of(OWNER, KEY, OUR_ID));

    private static final Set<Column> ONLY_DEALS_HAVE = EnumSet.of(STAGE, DEAL_KEY, EXPECTED, AMOUNT);

    private final String label;
    private final List<Column> needs;
    private final List<Column> takes;

    Kind(String label, List<Column> needs, List<Column> takes) {
        this.label = label;
        this.needs = needs;
        this.takes = takes;
    }

    private static List<Column> targetColumns() {
        var all = new ArrayList<>(List.of(PERSON_ID, UNIT, YEAR));
        all.addAll(Column.MONTHS);
        all.addAll(List.of(WHOLE_YEAR, MONTH, TARGET, REASON));
        return List.copyOf(all);
    }

    public String label() {
        return label;
    }

    /** Whether somebody of this role may bring one: finance what came into the bank, and nobody else; people only admins. */
    public boolean isFor(Role role) {
        return switch (this) {
            case STATEMENT -> role == Role.FINANCE;
            case PEOPLE -> role == Role.ADMIN;
            case TARGETS -> role == Role.MANAGER || role == Role.ADMIN;
            case HISTORY, DEALS, CONTACTS, CUSTOMERS -> role.leads() || role == Role.ADMIN;
        };
    }

    /** Columns without which a row says nothing. */
    public List<Column> needs() {
        return needs;
    }

    /** Its columns, the needed ones first. */
    public List<Column> columns() {
        var all = new ArrayList<>(needs);
        all.addAll(takes);
        return List.copyOf(all);
    }

    /** What a file with these columns is; empty if it could be anything. */
    static Optional<Kind> of(Set<Column> columns) {
        if (columns.contains(MEASURE) && columns.contains(PERSON)) {
            return Optional.of(TARGETS);
        }
        if (columns.contains(PERSON) && columns.contains(ROLE)) {
            return Optional.of(PEOPLE);
        }
        if (columns.contains(PAYER) && columns.contains(AMOUNT)) {
            return Optional.of(STATEMENT);
        }
        if (!columns.contains(CUSTOMER)) {
            return Optional.empty();
        }
        if (columns.contains(ACTION) && columns.contains(DATE)) {
            return Optional.of(HISTORY);
        }
        if (ONLY_DEALS_HAVE.stream().anyMatch(columns::contains)) {
            return Optional.of(DEALS);
        }
        return Optional.of(columns.contains(CONTACT) ? CONTACTS : CUSTOMERS);
    }
}
