package io.jets.packaging.desugar;

import java.util.Set;

/**
 * Classes that may access each other's private members.
 *
 * @param host the internal name of the nest's host
 * @param members the internal names of its members, the host included
 * @see <a href=
 * "https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.7.29">NestMembers</a>
 */
record Nest(String host, Set<String> members) {

	boolean contains(String className) {
		return this.members.contains(className);
	}

}
