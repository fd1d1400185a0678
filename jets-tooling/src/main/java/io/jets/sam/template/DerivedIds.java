package io.jets.sam.template;

import java.util.Set;

/**
 * The logical ids that SAM's transform and this library derive from those of other
 * resources. Most begin with the id of a serverless resource, or with {@code Serverless}.
 *
 * @param prefixes the logical ids of the serverless resources
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 * CloudFormation resources</a>
 */
public record DerivedIds(Set<String> prefixes) {

	private static final String TYPE_PREFIX = "AWS::Serverless::";

	/** Begins the ids of an implicit API and what belongs to it. */
	private static final String IMPLICIT = "Serverless";

	/** The shortest suffix that the transform adds is {@code Url}. */
	private static final int SHORTEST_SUFFIX = 3;

	/**
	 * Returns whether SAM's transform processes resources of a type.
	 * @param type the type
	 * @return {@code true} for {@code AWS::Serverless::Function} and others
	 */
	public static boolean isServerless(String type) {
		return type.startsWith(TYPE_PREFIX);
	}

	/**
	 * Returns the id of the policy that this library adds for a queue.
	 * @param queue the queue's logical id
	 * @return the logical id
	 */
	public static String queuePolicy(String queue) {
		return queue + "Policy";
	}

	/**
	 * Returns whether an id may be a derived one.
	 * @param id the logical id
	 * @return {@code true} if it begins as derived ids do
	 */
	public boolean contains(String id) {
		return isDerived(id, IMPLICIT) || this.prefixes.stream().anyMatch((prefix) -> isDerived(id, prefix));
	}

	private static boolean isDerived(String id, String prefix) {
		return id.startsWith(prefix) && id.length() >= prefix.length() + SHORTEST_SUFFIX;
	}

}
