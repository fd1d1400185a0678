package io.jets.local.endpoint;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.jets.job.fault.ClosestMatch;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs which tables jobs name if a client uses a table that does not exist. The name of a
 * job's table may be wrong: such a table was created without a question.
 */
final class MissingTableLog implements MissingTable {

	private static final Log log = LogFactory.getLog(LocalEndpoint.class);

	private final Set<String> jobTables;

	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	MissingTableLog(Set<String> jobTables) {
		this.jobTables = new TreeSet<>(jobTables);
	}

	@Override
	public LocalResponse respond(String operation, LocalRequest request, LocalResponse response) {
		for (String table : RequestedTables.of(request.body()).names()) {
			if (!this.jobTables.contains(table) && this.logged.add(table)) {
				log.warn(operation + " names the table " + table + ", which may not exist. " + jobs(table));
			}
		}
		return response;
	}

	private String jobs(String table) {
		if (this.jobTables.isEmpty()) {
			return "No job names a table";
		}
		@Nullable String closest = ClosestMatch.to(table, this.jobTables);
		return "Jobs name the tables " + String.join(", ", this.jobTables)
				+ ((closest != null) ? ". Did you mean " + closest + ", or is its name in @DynamoDbStream wrong?" : "");
	}

}
