package io.drumbeat.feishu.directory;

import com.lark.oapi.core.response.BaseResponse;
import com.lark.oapi.service.contact.v3.model.ChildrenDepartmentReq;
import com.lark.oapi.service.contact.v3.model.Department;
import com.lark.oapi.service.contact.v3.model.FindByDepartmentUserReq;
import com.lark.oapi.service.contact.v3.model.GetUserReq;
import com.lark.oapi.service.contact.v3.model.User;
import io.drumbeat.feishu.api.FeishuClient;
import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom the app's contact range lets it see. The whole company is read where that is allowed, else the
 * departments that teams name.
 */
public final class FeishuContacts implements Directory {
    private static final String ROOT = "0";
    private static final String OPEN_ID = "open_id";
    private static final String DEPARTMENT = "open_department_id";
    private static final int PAGE = 50;

    /** No such user, or none that this app may see. */
    private static final Set<Integer> NOT_THERE = Set.of(41012, 41050);

    private final FeishuClient client;
    private final Supplier<List<String>> named;
    private volatile Departments departments = Departments.NONE;

    /** @param named the departments that teams name */
    public FeishuContacts(FeishuClient client, Supplier<List<String>> named) {
        this.client = client;
        this.named = named;
    }

    @Override
    public String platform() {
        return "feishu";
    }

    @Override
    public List<Member> everybody() {
        var all = departments();
        departments = all;
        var users = new LinkedHashMap<String, User>();
        for (var department : all.ids()) {
            users(department).stream()
                    .filter(user -> user.getOpenId() != null)
                    .forEach(user -> users.putIfAbsent(user.getOpenId(), user));
        }
        return users.values().stream().map(user -> Employees.member(user, all)).toList();
    }

    @Override
    public Optional<Member> member(String account) {
        var request = GetUserReq.newBuilder()
                .userId(account)
                .userIdType(OPEN_ID)
                .departmentIdType(DEPARTMENT)
                .build();
        var answer =
                asked("读一个人", (client, options) -> client.contact().v3().user().get(request, options));
        if (NOT_THERE.contains(answer.getCode())) {
            return Optional.empty();
        }
        var response = checked("读一个人", answer);
        var all = departments.ids().isEmpty() ? departments() : departments;
        departments = all;
        return Optional.ofNullable(response.getData().getUser()).map(user -> Employees.member(user, all));
    }

    private Departments departments() {
        try {
            return new Departments(ROOT, below(ROOT));
        } catch (Unreadable notAll) {
            var roots = named.get();
            if (roots.isEmpty()) {
                throw notAll;
            }
            var found = new ArrayList<Department>();
            roots.forEach(root -> found.addAll(below(root)));
            return new Departments(roots, found);
        }
    }

    private List<Department> below(String department) {
        return pages(token -> {
            var request = ChildrenDepartmentReq.newBuilder()
                    .departmentId(department)
                    .departmentIdType(DEPARTMENT)
                    .userIdType(OPEN_ID)
                    .fetchChild(true)
                    .pageSize(PAGE)
                    .pageToken(token)
                    .build();
            var data = answered(
                            "读部门",
                            (client, options) ->
                                    client.contact().v3().department().children(request, options))
                    .getData();
            return new Page<>(list(data.getItems()), next(data.getHasMore(), data.getPageToken()));
        });
    }

    private List<User> users(String department) {
        return pages(token -> {
            var request = FindByDepartmentUserReq.newBuilder()
                    .departmentId(department)
                    .departmentIdType(DEPARTMENT)
                    .userIdType(OPEN_ID)
                    .pageSize(PAGE)
                    .pageToken(token)
                    .build();
            var data = answered(
                            "读部门里的人",
                            (client, options) -> client.contact().v3().user().findByDepartment(request, options))
                    .getData();
            return new Page<>(list(data.getItems()), next(data.getHasMore(), data.getPageToken()));
        });
    }

    private record Page<T>(Collection<T> items, @Nullable String next) {}

    private interface Pages<T> {
        Page<T> after(@Nullable String token);
    }

    private static <T> List<T> pages(Pages<T> pages) {
        var all = new ArrayList<T>();
        String token = null;
        do {
            var page = pages.after(token);
            all.addAll(page.items());
            token = page.next();
        } while (token != null);
        return all;
    }

    static <T> List<T> list(T @Nullable [] items) {
        return items == null ? List.of() : Arrays.asList(items);
    }

    private static @Nullable String next(@Nullable Boolean more, @Nullable String token) {
        return Boolean.TRUE.equals(more) && token != null && !token.isEmpty() ? token : null;
    }

    private <R extends BaseResponse<?>> R answered(String what, FeishuClient.Asking<R> asking) {
        return checked(what, asked(what, asking));
    }

    private static <R extends BaseResponse<?>> R checked(String what, R response) {
        if (response.getCode() == 0 && response.getData() != null) {
            return response;
        }
        throw new Unreadable("%s被拒绝（code %d）；请核对应用的通讯录权限和通讯录可见范围".formatted(what, response.getCode()));
    }

    private <R extends BaseResponse<?>> R asked(String what, FeishuClient.Asking<R> asking) {
        try {
            return client.asked(asking);
        } catch (Exception broken) {
            throw new Unreadable(
                    "%s时没有得到飞书的答复（%s）".formatted(what, broken.getClass().getSimpleName()));
        }
    }
}
