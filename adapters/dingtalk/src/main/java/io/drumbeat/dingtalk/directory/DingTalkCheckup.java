package io.drumbeat.dingtalk.directory;

import io.drumbeat.checkup.Checkup;
import io.drumbeat.checkup.Finding;
import io.drumbeat.roster.Directory.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the app's credentials hold, and whether it may read the contacts and their people. */
public final class DingTalkCheckup implements Checkup {
    private final Oapi oapi;

    public DingTalkCheckup(Oapi oapi) {
        this.oapi = oapi;
    }

    @Override
    public List<Finding> findings() {
        try {
            oapi.token();
        } catch (Unreadable none) {
            return List.of(Finding.wrong("钉钉 凭证", String.valueOf(none.getMessage())));
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("钉钉 凭证", "取得到 access token"));
        findings.add(probe("qyapi_get_department_list", "/topapi/v2/department/listsub", Map.of("dept_id", 1)));
        findings.add(probe(
                "qyapi_get_department_member", "/topapi/v2/user/list", Map.of("dept_id", 1, "cursor", 0, "size", 1)));
        oapi.clock().ifPresent(findings::add);
        return findings;
    }

    private Finding probe(String permission, String path, Map<String, ?> body) {
        try {
            oapi.result(path, body);
            return Finding.fine("钉钉 权限 " + permission, "能用");
        } catch (Unreadable refused) {
            return Finding.wrong("钉钉 权限 " + permission, String.valueOf(refused.getMessage()));
        }
    }
}
