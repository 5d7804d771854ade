package io.drumbeat.feishu.directory;

import com.lark.oapi.service.contact.v3.model.User;
import com.lark.oapi.service.contact.v3.model.UserStatus;
import io.drumbeat.roster.Member;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one user of the contacts as a member. */
final class Employees {
    private Employees() {}

    static Member member(User user, Departments departments) {
        var own = user.getDepartmentIds() == null ? Stream.<String>of() : Arrays.stream(user.getDepartmentIds());
        var leader = user.getLeaderUserId();
        return new Member(
                "feishu",
                user.getOpenId(),
                marks(user),
                user.getName() == null ? user.getOpenId() : user.getName(),
                own.flatMap(department -> departments.upFrom(department).stream())
                        .distinct()
                        .toList(),
                departments.headedBy().getOrDefault(user.getOpenId(), List.of()),
                leader == null || leader.isEmpty() ? null : leader,
                absent(user.getStatus()));
    }

    private static Map<String, String> marks(User user) {
        var marks = new HashMap<String, String>();
        mark(marks, "feishu-user", user.getUserId());
        mark(marks, "employee", user.getEmployeeNo());
        return marks;
    }

    private static void mark(Map<String, String> marks, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            marks.put(name, value);
        }
    }

    private static @Nullable String absent(@Nullable UserStatus status) {
        if (status == null) {
            return null;
        }
        if (Boolean.TRUE.equals(status.getIsResigned())) {
            return "已离职";
        }
        if (Boolean.TRUE.equals(status.getIsExited())) {
            return "已退出企业";
        }
        if (Boolean.TRUE.equals(status.getIsFrozen())) {
            return "账号已暂停";
        }
        return Boolean.TRUE.equals(status.getIsUnjoin()) || Boolean.FALSE.equals(status.getIsActivated())
                ? "账号还没有激活"
                : null;
    }
}
