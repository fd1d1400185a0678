package io.jets.job;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * The parameter of the template for the ARN of an existing table's stream. The ARN ends
 * with a timestamp that only AWS knows.
 *
 * @param name the parameter's name, {@code TestTableStreamArn} for {@code test-table}
 * @param table the table's name
 */
public record StreamArnParameter(String name, String table) {

	/**
	 * Returns the parameter of a table.
	 * @param table the table's name
	 * @return the parameter
	 */
	public static StreamArnParameter of(String table) {
		String words = Arrays.stream(table.split("[^A-Za-z0-9]+"))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining());
		return new StreamArnParameter(words + "StreamArn", table);
	}

	/**
	 * Returns the parameters that jobs need. A trigger that specifies its stream needs
	 * none.
	 * @param jobs the jobs
	 * @return the parameters, one per table, in the order of the tables' names
	 */
	public static List<StreamArnParameter> of(List<JobMethod> jobs) {
		return jobs.stream()
			.flatMap((job) -> job.triggers(DynamoDbStreamTrigger.class))
			.filter((trigger) -> trigger.stream() == null)
			.flatMap((trigger) -> Stream.ofNullable(trigger.table()))
			.distinct()
			.sorted()
			.map(StreamArnParameter::of)
			.toList();
	}

}
