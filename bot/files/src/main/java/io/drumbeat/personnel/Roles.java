package io.drumbeat.personnel;

import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import java.util.Map;
import java.util.Optional;

/** What people do here, as lists of people call it. */
public final class Roles {
    private static final Map<Role, String> NAMES = Map.of(
            Role.REP, "|销售|业务|业务员|销售员|销售代表|销售顾问|客户经理|rep|sales|salesrep|salesperson|",
            Role.MANAGER, "|主管|经理|组长|团队长|销售主管|销售经理|manager|lead|leader|teamlead|salesmanager|",
            Role.DIRECTOR, "|总监|销售总监|区总|大区经理|director|salesdirector|",
            Role.FINANCE, "|财务|会计|出纳|finance|accountant|accounting|",
            Role.ADMIN, "|管理员|系统管理员|admin|administrator|");

    private Roles() {}

    static Optional<Role> called(String said) {
        var plain = Text.folded(said).replaceAll("[ _-]", "");
        return NAMES.entrySet().stream()
                .filter(names -> names.getValue().contains("|" + plain + "|"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What comes with a role beyond one's own work and team; empty if nothing does. */
    public static String power(Role role) {
        return switch (role) {
            case REP, MANAGER, DIRECTOR -> "";
            case FINANCE -> "能看所有人的记录和工资";
            case ADMIN -> "能看所有人的记录和工资，能改、能导入";
        };
    }
}
