package io.drumbeat.feishu.directory;

import com.lark.oapi.service.application.v6.model.ListScopeResp;
import io.drumbeat.checkup.Checkup;
import io.drumbeat.checkup.ClockSkew;
import io.drumbeat.checkup.Finding;
import io.drumbeat.feishu.api.FeishuClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the app's credentials hold, which permissions it lacks, and whether its clock is the platform's. */
public final class FeishuCheckup implements Checkup {
    private static final int GRANTED = 1;
    private static final List<String> NEEDED = List.of(
            "im:message:send_as_bot",
            "im:message.p2p_msg:readonly",
            "im:message.group_at_msg:readonly",
            "im:chat:readonly",
            "contact:contact.base:readonly",
            "contact:user.base:readonly",
            "contact:department.base:readonly",
            "contact:department.organize:readonly",
            "contact:user.department:readonly",
            "contact:user.employee_id:readonly");

    private final FeishuClient client;
    private final Clock clock;

    public FeishuCheckup(FeishuClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        ListScopeResp response;
        try {
            response = client.asked(
                    (sdk, options) -> sdk.application().v6().scope().list(options));
        } catch (Exception broken) {
            var why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            return List.of(Finding.wrong("飞书 凭证", why));
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("飞书 凭证", "取得到访问令牌"));
        findings.add(permissions(response));
        var dates = response.getRawResponse().getHeaders().get("date");
        findings.add(ClockSkew.finding(
                "飞书 时钟", dates == null || dates.isEmpty() ? null : dates.getFirst(), clock.instant()));
        return findings;
    }

    private static Finding permissions(ListScopeResp response) {
        if (response.getCode() != 0
                || response.getData() == null
                || response.getData().getScopes() == null) {
            return Finding.fine("飞书 权限", "平台没有给出权限清单（code %d），无法核对".formatted(response.getCode()));
        }
        var granted = Arrays.stream(response.getData().getScopes())
                .filter(scope -> scope.getGrantStatus() != null && scope.getGrantStatus() == GRANTED)
                .map(scope -> scope.getScopeName())
                .collect(Collectors.toSet());
        var missing = new TreeSet<>(NEEDED);
        missing.removeAll(granted);
        return missing.isEmpty()
                ? Finding.fine("飞书 权限", "%d 个都开通了".formatted(NEEDED.size()))
                : Finding.wrong("飞书 权限", "还缺 %s；在开发者后台开通后要发布新版本".formatted(String.join("、", missing)));
    }
}
