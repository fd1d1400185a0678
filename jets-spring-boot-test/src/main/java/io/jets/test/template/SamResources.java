package io.jets.test.template;

import io.jets.job.StreamArnParameter;

/**
 * Resources as a generated template refers to them, for
 * {@link SamActionAssert#onlyOn(String...)}.
 */
public final class SamResources {

	private SamResources() {
	}

	/**
	 * Returns the stream of an existing table, whose ARN is a parameter of the template.
	 * @param table the name of the table
	 * @return the reference, {@code !Ref OrdersStreamArn} for {@code orders}
	 */
	public static String streamOf(String table) {
		return "!Ref " + StreamArnParameter.of(table).name();
	}

	/**
	 * Returns a resource of the template.
	 * @param logicalId its logical id
	 * @return the reference, {@code !GetAtt <id>.Arn}
	 */
	public static String arnOf(String logicalId) {
		return "!GetAtt " + logicalId + ".Arn";
	}

}
