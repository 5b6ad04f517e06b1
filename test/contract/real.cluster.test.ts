import { contract } from './contract.ts'
import { openBench } from './open-bench.ts'

const kubeconfig = process.env.KUBECONFIG
if (!kubeconfig) throw new Error('set KUBECONFIG to the kubeconfig of a cluster whose namespaces may be made and deleted')

contract('the cluster of KUBECONFIG', () => openBench(kubeconfig))
