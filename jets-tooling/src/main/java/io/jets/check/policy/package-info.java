/**
 * Checks the IAM policies of jobs.
 */
@NullMarked
package io.jets.check.policy;

import org.jspecify.annotations.NullMarked;
